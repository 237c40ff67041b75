package org.credit531.web;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers of the REST interface where something is wrong: problem documents with a stable code and without internals. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDocuments.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(RequestProblem problem, Locale locale) {
        return answer(problem, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException e, Locale locale) {
        String value = String.valueOf(e.getValue());
        return answer(new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", e.getName(), value), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException e, Locale locale) {
        return answer(new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-missing", e.getParameterName()), locale);
    }

    /** What cannot be read is not repeated either: it may hold anything. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, Locale locale) {
        return answer(new RequestProblem(HttpStatus.BAD_REQUEST, "body-not-readable"), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e, Locale locale) {
        if (e instanceof ErrorResponse known) {
            return answer(known.getStatusCode(), String.valueOf(known.getBody().getDetail()), locale);
        }
        LOG.error("a request of the REST interface failed", e);
        return answer(new RequestProblem(HttpStatus.INTERNAL_SERVER_ERROR, "platform-failure"), locale);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatusCode status, String detail, Locale locale) {
        return answer(new RequestProblem(HttpStatus.valueOf(status.value()), "request-not-readable", detail), locale);
    }

    private static ResponseEntity<ProblemDetail> answer(RequestProblem problem, Locale locale) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDocument.of(problem, locale).detail());
    }
}
