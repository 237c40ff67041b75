package org.credit531.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/** Turns requests away before anything behind sees them: programs get a problem document, people a page. */
abstract class RefusingFilter extends OncePerRequestFilter {

    private static final String API = "/api/";

    private final LocaleResolver locales;

    RefusingFilter(LocaleResolver locales) {
        this.locales = locales;
    }

    /** Why a request is turned away, if it is. */
    abstract Optional<RequestProblem> problem(HttpServletRequest request);

    /** Tells people. */
    abstract void refuse(HttpServletRequest request, HttpServletResponse response, RequestProblem problem)
            throws ServletException, IOException;

    @Override
    protected final void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<RequestProblem> problem = problem(request);
        if (problem.isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith(API)) {
            ProblemDocument.of(problem.get(), locales.resolveLocale(request)).write(response);
        } else {
            refuse(request, response, problem.get());
        }
    }
}
