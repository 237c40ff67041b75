package org.credit531.audit;

import java.util.Arrays;
import java.util.List;
import org.credit531.clients.PurposeCodes;
import org.springframework.stereotype.Component;

/** Names the purposes to whoever registers a client. */
@Component
class KnownPurposes implements PurposeCodes {

    @Override
    public List<String> codes() {
        return Arrays.stream(Purpose.values()).map(Purpose::code).toList();
    }
}
