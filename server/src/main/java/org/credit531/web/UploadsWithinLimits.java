package org.credit531.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Turns away a form with files that is larger than its page takes, by the length that it announces: read first, it would lie
 * on the disk before anybody asked who sends it. A page that states no {@link UploadLimit limit} takes a file of text.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class UploadsWithinLimits extends RefusingFilter {

    private static final long WITHOUT_A_LIMIT = 1 << 20;

    private final List<UploadLimit> limits;

    UploadsWithinLimits(List<UploadLimit> limits, LocaleResolver locales) {
        super(locales);
        this.limits = List.copyOf(limits);
    }

    @Override
    Optional<RequestProblem> problem(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return Optional.empty();
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            return Optional.of(new RequestProblem(HttpStatus.LENGTH_REQUIRED, "form-length-missing"));
        }
        long most = most(request.getServletPath());
        return length > most
                ? Optional.of(new RequestProblem(HttpStatus.CONTENT_TOO_LARGE, "form-too-large", length, most))
                : Optional.empty();
    }

    /** By the decoded path, as the page is found by. */
    private long most(String path) {
        return limits.stream()
                .filter(limit -> limit.covers(path))
                .mapToLong(UploadLimit::bytes)
                .findFirst()
                .orElse(WITHOUT_A_LIMIT);
    }

    @Override
    void refuse(HttpServletRequest request, HttpServletResponse response, RequestProblem problem) throws IOException {
        ErrorPages.refuse(request, response, problem);
    }
}
