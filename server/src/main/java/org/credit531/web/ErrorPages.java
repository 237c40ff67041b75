package org.credit531.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The page a person sees when a request fails: what happened and what to do next, never a trace. */
@Component
class ErrorPages implements ErrorViewResolver {

    private static final String PROBLEM = RequestProblem.class.getName();
    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 410, 413, 429, 500, 503);

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return request.getAttribute(PROBLEM) instanceof RequestProblem problem
                ? page(status, problem.message(RequestContextUtils.getLocale(request)))
                : new ModelAndView("web/error", Map.of("error", key(status)), status);
    }

    /** Refuses a request before any page, with the sentence of the problem on the error page. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, RequestProblem problem)
            throws IOException {
        request.setAttribute(PROBLEM, problem);
        response.sendError(problem.status().value());
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
