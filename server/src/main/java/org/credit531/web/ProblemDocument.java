package org.credit531.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem as programs read it (RFC 9457): a stable code, a sentence with place, reason and remedy, and nothing of what
 * went on inside.
 */
record ProblemDocument(HttpStatus status, String code, String sentence) {

    private static final String TYPE = "urn:credit531:problem:";

    static ProblemDocument of(RequestProblem problem, Locale locale) {
        return new ProblemDocument(problem.status(), problem.code(), problem.message(locale));
    }

    /** The document of a failure of which only the status is known, in requests that never reached an endpoint. */
    static ProblemDocument of(HttpStatus status, Locale locale) {
        return of(new RequestProblem(status, codeOf(status)), locale);
    }

    private static String codeOf(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case CONTENT_TOO_LARGE -> "request-too-large";
            default -> status.is5xxServerError() ? "platform-failure" : "malformed-request";
        };
    }

    ProblemDetail detail() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, sentence);
        body.setType(URI.create(TYPE + code));
        body.setTitle(status.getReasonPhrase());
        body.setProperty("code", code);
        return body;
    }

    Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("type", TYPE + code);
        members.put("title", status.getReasonPhrase());
        members.put("status", status.value());
        members.put("detail", sentence);
        members.put("code", code);
        return members;
    }

    String text() {
        return JsonMapper.shared().writeValueAsString(members());
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(text().getBytes(StandardCharsets.UTF_8));
    }
}
