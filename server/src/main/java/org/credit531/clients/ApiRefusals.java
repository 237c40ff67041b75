package org.credit531.clients;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.credit531.access.Refusal;
import org.credit531.access.TellingRefusals;
import org.credit531.language.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program gets that may not use the REST interface: a problem document with a stable code, a sentence and the way
 * out, and nothing of what went on inside.
 */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final LocaleResolver locales;
    private final JsonMapper json;
    private final TellingRefusals telling;
    private final Quotas quotas;

    ApiRefusals(LocaleResolver locales, JsonMapper json, TellingRefusals telling, Quotas quotas) {
        this.locales = locales;
        this.json = json;
        this.telling = telling;
        this.quotas = quotas;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var refusal = Refusal.of(request);
        if (refusal != Refusal.NOT_ADMITTED) {
            write(request, response, refusal.status(), refusal.code());
            return;
        }
        if (failure instanceof OAuth2AuthenticationException) {
            if (!quotas.takeRefusal(request.getRemoteAddr())) {
                tooMany(request, response, Quotas.PERIOD.toSeconds());
                return;
            }
            telling.tokenRefused(request);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            write(request, response, HttpStatus.UNAUTHORIZED, "invalid-token");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var refusal = Refusal.of(request);
        telling.rightRefused(request);
        write(request, response, refusal.status(), refusal.code());
    }

    /** More requests came than the quota allows; after so many seconds there is room again. */
    void tooMany(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, Refusal.methods(request));
        }
        var locale = locales.resolveLocale(request);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(document(status, code, locale)));
    }

    private static LinkedHashMap<String, Object> document(HttpStatus status, String code, Locale locale) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "urn:credit531:problem:" + code);
        document.put("title", status.getReasonPhrase());
        document.put("status", status.value());
        document.put("detail", Texts.of("access", "access.problem." + code, locale));
        document.put("code", code);
        return document;
    }
}
