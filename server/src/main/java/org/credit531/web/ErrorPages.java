package org.credit531.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page a person sees when a request fails: what happened and what to do next, never a trace. */
@Component
class ErrorPages implements ErrorViewResolver {

    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 410, 413, 429, 500, 503);

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView("web/error", Map.of("error", key(status)), status);
    }

    /** The error page of a status with one sentence about this very case. */
    static ModelAndView page(HttpStatus status, String message) {
        return new ModelAndView("web/error", Map.of("error", key(status), "message", message), status);
    }

    /** The ending of the message keys that explain the status. */
    private static String key(HttpStatus status) {
        if (EXPLAINED.contains(status.value())) {
            return String.valueOf(status.value());
        }
        return status.is5xxServerError() ? "500" : "400";
    }
}
