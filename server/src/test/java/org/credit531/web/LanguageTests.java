package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageTests {

    private final Language language = new Language();

    @Test
    void speaksChineseToABrowserThatAsksForNothing() {
        assertThat(language.resolveLocale(new MockHttpServletRequest())).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB,en;q=0.9 | en",
                "zh-CN,zh;q=0.9,en;q=0.8 | zh",
                "zh-TW | zh",
                "fr-FR,en;q=0.5,zh;q=0.3 | en",
                "de-DE | zh",
                "*;;q=nonsense,, | zh"
            })
    void takesTheBrowsersBestOfTheTwo(String header, String expected) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", header);
        assertThat(language.resolveLocale(request).getLanguage()).isEqualTo(expected);
    }

    @Test
    void prefersWhatTheVisitorChose() {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "zh-CN");
        request.setCookies(new Cookie("language", "en"));
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void ignoresAChoiceOfAnotherLanguage() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("language", "<script>"));
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void remembersTheChoiceInAHarmlessCookie() {
        var response = new MockHttpServletResponse();
        language.setLocale(new MockHttpServletRequest(), response, Locale.ENGLISH);
        assertThat(response.getHeader("Set-Cookie")).startsWith("language=en;").contains("HttpOnly", "SameSite=Lax");
    }
}
