package org.credit531.accounts;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in; Spring Security answers its form. */
@Controller
class SignInPage {

    private final SampleAccess sample;
    private final FirstAdministrator firstAdministrator;
    private final Optional<GovernmentSignIn> government;

    SignInPage(SampleAccess sample, FirstAdministrator firstAdministrator, Optional<GovernmentSignIn> government) {
        this.government = government;
        this.sample = sample;
        this.firstAdministrator = firstAdministrator;
    }

    @GetMapping("/sign-in")
    String show(Model model) {
        model.addAttribute("samples", sample.listed());
        model.addAttribute("firstAdministrator", !firstAdministrator.missing().isEmpty());
        model.addAttribute("government", government.isPresent());
        return "accounts/sign-in";
    }
}
