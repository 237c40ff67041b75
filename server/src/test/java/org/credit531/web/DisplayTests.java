package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class DisplayTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "elder, elder",
                "contrast, contrast",
                "elder-contrast, elder contrast",
                "x\" onload=, none",
                "'', none"
            })
    void takesNothingButTheTwoWords(String cookie, String classes) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("display", cookie));
        assertThat(Display.of(request).classes()).isEqualTo(classes);
    }

    @Test
    void isPlainWithoutAChoice() {
        assertThat(Display.of(new MockHttpServletRequest()).classes()).isNull();
    }

    @Test
    void remembersTheChoiceInAHarmlessCookie() {
        assertThat(new Display(true, true).cookie(false))
                .startsWith("display=elder-contrast;")
                .contains("HttpOnly", "SameSite=Lax");
    }
}
