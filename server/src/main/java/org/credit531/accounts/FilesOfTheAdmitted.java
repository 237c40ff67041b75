package org.credit531.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.credit531.access.EveryChain;
import org.credit531.access.Visitor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away a form with files of a visitor whom its page does not admit, before the filter behind it looks for the token of the
 * form: looking for it writes all files of the form to the disk, and that is decided on too late otherwise.
 */
final class FilesOfTheAdmitted extends OncePerRequestFilter {

    private final PageRefusals refusals;

    FilesOfTheAdmitted(PageRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasFiles(request) || EveryChain.admits(request)) {
            chain.doFilter(request, response);
        } else if (!isUnknown()) {
            refusals.handle(
                    request, response, new AccessDeniedException("The page does not take files of this visitor"));
        } else if (wasSignedIn(request)) {
            refusals.handle(request, response, new MissingCsrfTokenException(""));
        } else {
            refusals.commence(request, response, new InsufficientAuthenticationException("Who sends files signs in"));
        }
    }

    private static boolean hasFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isUnknown() {
        return Visitor.current().kind() == Visitor.Kind.PUBLIC
                && HalfSignedIn.current().isEmpty();
    }

    /** Whose session has ended since the form was opened is told so. */
    private static boolean wasSignedIn(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
