package org.credit531.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.credit531.identifiers.CitizenNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriUtils;

/**
 * Turns away citizen numbers where they would be kept in clear: in addresses, which browsers, proxies and logs remember,
 * and in forms other than those that hand in records. What lies behind need not think of it: no search, ledger entry,
 * reason or remark ever holds one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class NumbersOfPersons extends RefusingFilter {

    /** Files, forms of records and corrections bring numbers in the fields that are made for them. */
    private static final String RECORDS = "/batches";

    NumbersOfPersons(LocaleResolver locales) {
        super(locales);
    }

    @Override
    void refuse(HttpServletRequest request, HttpServletResponse response, RequestProblem problem)
            throws ServletException, IOException {
        ErrorPages.refuse(request, response, problem);
    }

    @Override
    Optional<RequestProblem> problem(HttpServletRequest request) {
        if (isInAddress(request.getRequestURI(), request.getQueryString())) {
            return Optional.of(new RequestProblem(HttpStatus.BAD_REQUEST, "person-number-in-address"));
        }
        return isOtherForm(request) && isInParameters(request)
                ? Optional.of(new RequestProblem(HttpStatus.BAD_REQUEST, "person-number-in-form"))
                : Optional.empty();
    }

    /** As written or percent-encoded; what cannot be decoded is refused behind. */
    static boolean isInAddress(String path, @Nullable String query) {
        try {
            return CitizenNumbers.areIn(UriUtils.decode(path, StandardCharsets.UTF_8))
                    || query != null && CitizenNumbers.areIn(URLDecoder.decode(query, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException undecodable) {
            return CitizenNumbers.areIn(path);
        }
    }

    /** A form whose parameters the platform reads anyway; uploads are not looked into here. */
    private static boolean isOtherForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && !request.getRequestURI().startsWith(RECORDS);
    }

    private static boolean isInParameters(HttpServletRequest request) {
        try {
            return request.getParameterMap().values().stream()
                    .flatMap(Arrays::stream)
                    .anyMatch(CitizenNumbers::areIn);
        } catch (IllegalStateException unreadable) {
            return false; // a form that cannot be read is refused behind
        }
    }
}
