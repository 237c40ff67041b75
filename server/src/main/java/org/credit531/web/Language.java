package org.credit531.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: what the visitor chose, else what the browser asks for, else Chinese. There are two, and
 * nothing but their tags is ever taken from a request.
 */
final class Language implements LocaleResolver {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final Locale ENGLISH = Locale.ENGLISH;

    private static final String COOKIE = "language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** The language of a tag such as {@code zh-CN} or {@code en}, when it is one of the two. */
    static Optional<Locale> of(@Nullable String tag) {
        return switch (Locale.forLanguageTag(tag == null ? "" : tag).getLanguage()) {
            case "zh" -> Optional.of(CHINESE);
            case "en" -> Optional.of(ENGLISH);
            case String _ -> Optional.empty();
        };
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return of(chosen == null ? null : chosen.getValue())
                .or(() -> asked(request.getHeader("Accept-Language")))
                .orElse(CHINESE);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            response.addHeader("Set-Cookie", cookie(locale, request.isSecure()).toString());
        }
    }

    private static ResponseCookie cookie(Locale locale, boolean secure) {
        return ResponseCookie.from(COOKIE, locale.getLanguage())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }

    private static Optional<Locale> asked(@Nullable String header) {
        return ranges(header).stream()
                .flatMap(range -> of(range.getRange()).stream())
                .findFirst();
    }

    private static List<LanguageRange> ranges(@Nullable String header) {
        try {
            return header == null ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of(); // a browser's bad header must not cost the visitor the page
        }
    }
}
