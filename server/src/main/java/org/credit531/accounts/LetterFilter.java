package org.credit531.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the form with the code of a letter. A name that is none costs no try. */
final class LetterFilter extends AbstractAuthenticationProcessingFilter {

    LetterFilter() {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, LetterSignInPage.PATH));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var person = typed(request, "person");
        if (!OwnAccounts.isName(person)) {
            throw new AuthenticationCredentialsNotFoundException("No name");
        }
        return getAuthenticationManager()
                .authenticate(new TypedLetter(typed(request, "organisation"), typed(request, "code"), person));
    }

    private static String typed(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }
}
