package org.credit531.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.credit531.access.TellingRefusals;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where a browser goes after each step of a sign-in: on to the code, to the page that was asked for, or back. */
final class SignInSteps extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final RedirectStrategy REDIRECT = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof HalfSignedIn half) {
            REDIRECT.sendRedirect(request, response, half.nextStep());
            return;
        }
        if (request.getServletPath().equals(SecondFactorPage.ENROLMENT)) {
            REDIRECT.sendRedirect(request, response, OwnAccountPage.PATH + "?enrolled");
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    /** A password that was right but is too old leads to where it is changed. */
    static AuthenticationFailureHandler passwordRefused() {
        return (request, response, refusal) -> REDIRECT.sendRedirect(
                request,
                response,
                refusal instanceof CredentialsExpiredException ? ChangePasswordPage.PATH + "?old" : "/sign-in?refused");
    }

    /** A wrong code may be typed again; without a first step, or long after it, one begins anew. */
    static AuthenticationFailureHandler codeRefused() {
        return (request, response, refusal) -> REDIRECT.sendRedirect(
                request,
                response,
                refusal instanceof BadCredentialsException ? request.getServletPath() + "?refused" : "/sign-in?again");
    }

    /** Whoever has signed in with a letter goes to the page that was asked for, or to the organisation's own space. */
    static SignInSteps toTheSpace() {
        var steps = new SignInSteps();
        steps.setDefaultTargetUrl("/space");
        return steps;
    }

    /** A name that is none, too many codes from a network, and one answer to all else that can be wrong. */
    static AuthenticationFailureHandler letterRefused() {
        return (request, response, refusal) ->
                REDIRECT.sendRedirect(request, response, LetterSignInPage.address(letterOutcome(refusal), request));
    }

    private static String letterOutcome(AuthenticationException refusal) {
        return switch (refusal) {
            case AuthenticationCredentialsNotFoundException _ -> "name";
            case LockedException _ -> "busy";
            default -> "refused";
        };
    }

    /** One answer to everything that can be wrong with what the provider says, or with the account it says it of. */
    static AuthenticationFailureHandler providerRefused(TellingRefusals telling) {
        return (request, response, refusal) -> {
            telling.providerRefused();
            REDIRECT.sendRedirect(request, response, "/sign-in?unlinked");
        };
    }
}
