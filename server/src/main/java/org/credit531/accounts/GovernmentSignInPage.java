package org.credit531.accounts;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The way to the government's single sign-on; back to one's own sign-in while it does not answer. */
@Controller
class GovernmentSignInPage {

    static final String PATH = "/sign-in/government";

    private static final String START = "redirect:/oauth2/authorization/" + GovernmentSignIn.ID;

    private final Optional<GovernmentSignIn> provider;

    GovernmentSignInPage(Optional<GovernmentSignIn> provider) {
        this.provider = provider;
    }

    @GetMapping(PATH)
    String go() {
        return provider.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .isReachable()
                ? START
                : "redirect:/sign-in?unreachable";
    }
}
