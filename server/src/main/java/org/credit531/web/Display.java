package org.credit531.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * How a visitor wants pages to look: with larger type and fewer choices, and with the strongest contrast. Remembered in a cookie as
 * the language is; nothing but these two is ever taken from a request.
 *
 * @param elder larger type, fewer choices
 * @param contrast black on white, every border as dark as its text
 */
record Display(boolean elder, boolean contrast) {

    private static final String COOKIE = "display";
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final String ELDER = "elder";
    private static final String CONTRAST = "contrast";

    /** What the visitor has chosen. */
    static Display of(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        List<String> words =
                chosen == null ? List.of() : List.of(chosen.getValue().split("-"));
        return new Display(words.contains(ELDER), words.contains(CONTRAST));
    }

    /** The classes of the page; {@code null} for none. */
    @Nullable
    String classes() {
        List<String> words = words();
        return words.isEmpty() ? null : String.join(" ", words);
    }

    /** The header that remembers it. */
    String cookie(boolean secure) {
        return ResponseCookie.from(COOKIE, String.join("-", words()))
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        if (elder) {
            words.add(ELDER);
        }
        if (contrast) {
            words.add(CONTRAST);
        }
        return words;
    }
}
