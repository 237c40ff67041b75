package org.credit531.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Takes the form with the code, of whoever has typed the password in the same session. */
final class SecondFactorFilter extends AbstractAuthenticationProcessingFilter {

    SecondFactorFilter() {
        super(new OrRequestMatcher(form(SecondFactorPage.CODE), form(SecondFactorPage.ENROLMENT)));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var half = HalfSignedIn.current()
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("The password comes first"));
        var code = Objects.requireNonNullElse(request.getParameter("code"), "");
        return getAuthenticationManager().authenticate(new TypedCode(half, code));
    }

    private static PathPatternRequestMatcher form(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }
}
