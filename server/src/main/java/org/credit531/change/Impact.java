package org.credit531.change;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a change would hit, as counted at one moment; whoever signs, signs this too.
 *
 * @param hits what it would hit, in the order in which it is shown
 */
record Impact(List<Hit> hits) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Impact {
        hits = List.copyOf(hits);
    }

    static Impact of(String json) {
        return new Impact(JSON.readValue(json, new TypeReference<List<Hit>>() {}));
    }

    String json() {
        return JSON.writeValueAsString(hits);
    }

    /** What stands for it in a signature. */
    String hash() {
        return TextHash.of(json());
    }
}
