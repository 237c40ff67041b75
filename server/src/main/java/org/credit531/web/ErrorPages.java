package org.credit531.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.credit531.access.Visitor;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The page a person sees when a request fails: what happened and what to do next, never a trace. */
@Component
class ErrorPages implements ErrorViewResolver {

    private static final String PROBLEM = RequestProblem.class.getName();
    private static final Set<String> OF_THEIR_OWN = Set.of("list-too-deep");
    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 409, 410, 413, 429, 500, 503);

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return request.getAttribute(PROBLEM) instanceof RequestProblem problem
                ? page(problem, status, RequestContextUtils.getLocale(request))
                : new ModelAndView(
                        "web/error", Map.of("error", key(status), "remedy", remedy(key(status), "")), status);
    }

    /** Refuses a request before any page, with the sentence of the problem on the error page. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, RequestProblem problem)
            throws IOException {
        request.setAttribute(PROBLEM, problem);
        response.sendError(problem.status().value());
    }

    /** The error page of a problem with its own sentence. */
    static ModelAndView page(RequestProblem problem, HttpStatus status, Locale locale) {
        var model = Map.of(
                "error",
                key(status),
                "message",
                problem.message(locale),
                "remedy",
                remedy(key(status), problem.code()));
        return new ModelAndView("web/error", model, status);
    }

    /**
     * The key of what to do next. Who may not open something is told by whom that is granted; who has not signed in, that others have
     * first; and whoever has come to the end of a list, neither: no role helps there.
     */
    private static String remedy(String key, String code) {
        if (!key.equals("403")) {
            return "error." + key + ".remedy";
        }
        if (OF_THEIR_OWN.contains(code)) {
            return "error.403.remedy." + code;
        }
        return Visitor.current().kind() == Visitor.Kind.PUBLIC ? "error.403.remedy.public" : "error.403.remedy";
    }

    /** The ending of the message keys that explain the status. */
    private static String key(HttpStatus status) {
        if (EXPLAINED.contains(status.value())) {
            return String.valueOf(status.value());
        }
        return status.is5xxServerError() ? "500" : "400";
    }
}
