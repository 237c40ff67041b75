package org.credit531.clients;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through what is within the quota, and says in each answer how much is left ({@code RateLimit-Limit},
 * {@code RateLimit-Remaining}, {@code RateLimit-Reset}); tells a client of the end of its registration while there is time.
 */
final class QuotaFilter extends OncePerRequestFilter {

    /** When the registration of the client ends; sent in the last thirty days. */
    static final String EXPIRES = "Credit531-Client-Expires";

    private static final Duration NOTICE = Duration.ofDays(ClientRegistration.NOTICE_DAYS);

    private final Quotas quotas;
    private final ApiRefusals refusals;
    private final Clock clock;

    QuotaFilter(Quotas quotas, ApiRefusals refusals, Clock clock) {
        this.quotas = quotas;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var left = take(request, response);
        response.setHeader("RateLimit-Limit", Integer.toString(left.quota()));
        response.setHeader("RateLimit-Remaining", Long.toString(left.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(left.resetSeconds()));
        if (left.isTaken()) {
            chain.doFilter(request, response);
            return;
        }
        refusals.tooMany(request, response, left.waitSeconds());
    }

    private Quotas.Left take(HttpServletRequest request, HttpServletResponse response) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof ApiClient client)) {
            return quotas.takeOfAddress(request.getRemoteAddr());
        }
        warn(client, response);
        return quotas.takeOfClient(client);
    }

    private void warn(ApiClient client, HttpServletResponse response) {
        var end = client.expiresAt();
        if (end != null && end.minus(NOTICE).isBefore(clock.instant())) {
            response.setHeader(EXPIRES, end.toString());
        }
    }
}
