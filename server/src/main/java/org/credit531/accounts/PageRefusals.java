package org.credit531.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.credit531.access.Refusal;
import org.credit531.access.TellingRefusals;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What a person gets who may not open a page: the way to sign in or on to the second step, if that can help; an error
 * page otherwise; and after a form that was open longer than the session, the page that says so.
 */
final class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
    private final AuthenticationEntryPoint ofOrganisations =
            new LoginUrlAuthenticationEntryPoint(LetterSignInPage.PATH);
    private final TellingRefusals telling;

    PageRefusals(TellingRefusals telling) {
        this.telling = telling;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException, ServletException {
        var refusal = Refusal.of(request);
        if (refusal == Refusal.NOT_ADMITTED) {
            telling.sessionRefused(request);
            var entry = request.getServletPath().startsWith("/space/") ? ofOrganisations : signIn;
            entry.commence(request, response, notSignedIn);
            return;
        }
        response.sendError(refusal.status().value());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var refusal = Refusal.of(request);
        if (denied instanceof CsrfException && refusal == Refusal.NOT_ADMITTED) {
            response.sendRedirect("/session-expired");
            return;
        }
        var half = HalfSignedIn.current().filter(_ -> refusal == Refusal.NOT_ADMITTED);
        if (half.isPresent()) {
            response.sendRedirect(half.get().nextStep());
            return;
        }
        telling.rightRefused(request);
        response.sendError(refusal.status().value());
    }
}
