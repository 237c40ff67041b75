package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/subjects/91330000609120272T", "/?q=%E5%85%AC%E8%B7%AF&kind=", "/models/a#b"})
    void returnsToPagesOfThePlatform(String address) {
        assertThat(WayBack.within(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//example.org",
                "/\\example.org",
                "https://example.org/",
                "javascript:alert(1)",
                "example.org",
                "/a\r\nSet-Cookie: b=c",
                "/ /example.org"
            })
    void goesHomeInsteadOfElsewhere(String address) {
        assertThat(WayBack.within(address)).isEqualTo("/");
    }
}
