package org.credit531.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Turns away, before anything else looks at it, a request that cannot be read: parameters that are not percent-encoded
 * UTF-8 or hold a NUL, which no database takes, and a content type that is none. What lies behind need not think of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ReadableRequests extends RefusingFilter {

    private static final String UPLOADS = "/api/v1/batches";

    /** No address takes nearly as many; the server itself would stop at a thousand, with a failure. */
    private static final int MOST_PARAMETERS = 100;

    ReadableRequests(LocaleResolver locales) {
        super(locales);
    }

    @Override
    void refuse(HttpServletRequest request, HttpServletResponse response, RequestProblem problem) throws IOException {
        response.sendError(problem.status().value());
    }

    @Override
    Optional<RequestProblem> problem(HttpServletRequest request) {
        String query = request.getQueryString();
        if (!EncodedText.isReadable(query) || parameters(query) > MOST_PARAMETERS) {
            return Optional.of(new RequestProblem(HttpStatus.BAD_REQUEST, "malformed-request"));
        }
        return contentProblem(request.getRequestURI(), request.getContentType());
    }

    private static long parameters(@Nullable String query) {
        return query == null ? 0 : query.chars().filter(c -> c == '&').count() + 1;
    }

    /** Uploads by REST are no forms: read as one, a body would be looked into for parameters. */
    private static Optional<RequestProblem> contentProblem(String path, @Nullable String type) {
        if (type == null) {
            return Optional.empty();
        }
        try {
            MediaType media = MediaType.parseMediaType(type);
            media.getCharset(); // refuses one that this machine does not know
            boolean multipart = media.getType().equals("multipart");
            boolean form = multipart || media.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED);
            if (path.startsWith(UPLOADS) && form) {
                return Optional.of(mediaProblem(type));
            }
            return multipart && media.getParameter("boundary") == null
                    ? Optional.of(new RequestProblem(HttpStatus.BAD_REQUEST, "malformed-request"))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(mediaProblem(type));
        }
    }

    private static RequestProblem mediaProblem(String type) {
        return new RequestProblem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "upload-media-type", type);
    }
}
