package org.credit531.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SignedDocumentTests {

    @Test
    void statesMomentsToTheSecondAtThePlaceWhoseDaysCount() {
        var place = ZoneId.of("Asia/Shanghai");
        assertThat(SignedDocument.time(OffsetDateTime.parse("2026-11-23T16:00:00.987654Z"), place))
                .isEqualTo("2026-11-24T00:00:00+08:00");
        assertThat(SignedDocument.time(OffsetDateTime.parse("2026-11-23T23:59:59+08:00"), place))
                .isEqualTo("2026-11-23T23:59:59+08:00");
    }
}
