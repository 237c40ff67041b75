package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgoTests {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00:05Z, just now, 刚刚",
        "2026-11-23T07:59:30Z, just now, 刚刚",
        "2026-11-23T07:48:00Z, 12 min ago, 12分钟前",
        "2026-11-23T05:59:00Z, 2 h ago, 2小时前",
        "2026-11-22T08:00:00Z, 24 h ago, 24小时前",
        "2026-11-20T07:00:00Z, 3 days ago, 3天前"
    })
    void saysHowLongAgoItWas(Instant then, String english, String chinese) {
        assertThat(Ago.of(then, NOW, Locale.ENGLISH)).isEqualTo(english);
        assertThat(Ago.of(then, NOW, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
    }
}
