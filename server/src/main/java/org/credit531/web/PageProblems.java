package org.credit531.web;

import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A {@link RequestProblem} of a page: the error page of its status, with the problem's own sentence. */
@ControllerAdvice(annotations = Controller.class)
@Order
class PageProblems {

    @ExceptionHandler
    ModelAndView problem(RequestProblem problem, Locale locale) {
        return ErrorPages.page(problem, problem.status(), locale);
    }
}
