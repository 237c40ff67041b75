package org.credit531.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Lets in so many requests at once and asks the others to come again. Threads cost nothing here, so that in a rush, or while
 * the database stands, nothing else would keep requests from filling the memory, until the platform only collects garbage and
 * answers nobody ever again. Health is asked for from outside this limit.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class Admission extends OncePerRequestFilter {

    private static final String SECONDS_TO_WAIT = "1";

    /** Whoever waits here holds little more than the head of a request. */
    private static final int MOST_WAITING = 1_000;

    private final Semaphore places;
    private final Duration wait;
    private final LocaleResolver locales;

    /**
     * Opens the door.
     *
     * @param atOnce how many requests may be under way: as many as the memory holds, which is many more than can be worked on
     * @param wait how long one waits at the door for its turn: longer than a collection of garbage or a checkpoint
     */
    Admission(
            @Value("${credit531.requests.at-once}") int atOnce,
            @Value("${credit531.requests.wait}") Duration wait,
            LocaleResolver locales) {
        this.places = new Semaphore(atOnce, true);
        this.wait = wait;
        this.locales = locales;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isLetIn()) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean isLetIn() {
        try {
            return places.getQueueLength() < MOST_WAITING && places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** People get the sentence alone: a page would need what there is too little of. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = ProblemDocument.of(
                new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "overloaded"), locales.resolveLocale(request));
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        if (request.getRequestURI().startsWith("/api/")) {
            problem.write(response);
            return;
        }
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(problem.sentence());
    }
}
