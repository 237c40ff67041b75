package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCursorTests {

    @Test
    void readsInstantAndBatch() {
        var id = new UUID(5, 31);
        assertThat(BatchCursor.read("2026-01-01T00:00:00.123456Z~" + id))
                .isEqualTo(new BatchCursor(Instant.parse("2026-01-01T00:00:00.123456Z"), id));
        assertThat(BatchCursor.read(null)).isNull();
        assertThat(BatchCursor.read("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "~",
                "2026-01-01T00:00:00Z",
                "2026-01-01T00:00:00Z~",
                "2026-01-01T00:00:00Z~x",
                "-1",
                "99999999999",
                "+999999999-01-01T00:00:00Z~00000000-0000-0000-0000-000000000000",
                "-0001-01-01T00:00:00Z~00000000-0000-0000-0000-000000000000"
            })
    void refusesWhatNobodyGaveOut(String text) {
        assertThatThrownBy(() -> BatchCursor.read(text))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("parameter-not-readable"));
    }
}
