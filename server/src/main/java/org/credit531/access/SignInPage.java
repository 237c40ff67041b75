package org.credit531.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in; Spring Security answers its form. */
@Controller
class SignInPage {

    private final SampleAccess sample;
    private final FirstAdministrator firstAdministrator;

    SignInPage(SampleAccess sample, FirstAdministrator firstAdministrator) {
        this.sample = sample;
        this.firstAdministrator = firstAdministrator;
    }

    @GetMapping("/sign-in")
    String show(Model model) {
        model.addAttribute("samples", sample.listed());
        model.addAttribute("firstAdministrator", !firstAdministrator.missing().isEmpty());
        return "access/sign-in";
    }
}
