package org.credit531.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody kept of the roots is read as it was answered, or refused. */
class PublishedRootTests {

    private static final String LINK = "0123456789abcdef".repeat(4);

    @Test
    void readsRootsAndThePresentEnd() {
        var answer = """
                {"head": {"position": 9, "link": "%s"},
                 "roots": [{"day": "2026-11-22", "position": 7, "link": "%s", "document": "x", "publishedAt": "y"}]}
                """.formatted(LINK, LINK);
        assertThat(PublishedRoot.readAll(answer))
                .containsExactly(new PublishedRoot(7, LINK), new PublishedRoot(9, LINK));
    }

    @Test
    void readsAnEmptyLedger() {
        assertThat(PublishedRoot.readAll("{\"head\": null, \"roots\": []}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{\"roots\": [{\"position\": 0, \"link\": \"" + "a" + "\"}]}",
                "{\"roots\": [{\"position\": -1}]}",
                "{\"head\": {\"position\": 3, \"link\": \"ABC\"}}"
            })
    void refusesWhatNoChainCanHave(String answer) {
        assertThatThrownBy(() -> PublishedRoot.readAll(answer)).isInstanceOf(IllegalArgumentException.class);
    }
}
