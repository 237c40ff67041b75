package org.credit531.accounts;

import org.credit531.access.QrCode;
import org.credit531.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The pages of the second step of a sign-in: the code, or an app that is enrolled by its first code.
 * {@link SecondFactorFilter} answers their forms.
 */
@Controller
class SecondFactorPage {

    static final String CODE = "/second-factor";
    static final String ENROLMENT = "/second-factor/enrolment";

    private final SecondFactors factors;

    SecondFactorPage(SecondFactors factors) {
        this.factors = factors;
    }

    @GetMapping(CODE)
    String code() {
        return HalfSignedIn.current().filter(HalfSignedIn::enrolled).isPresent()
                ? "accounts/second-factor"
                : elsewhere();
    }

    /** The secret is shown to whoever knows the password, until a code has shown that the app has it. */
    @GetMapping(ENROLMENT)
    String enrolment(Model model) {
        var half = HalfSignedIn.current().filter(found -> !factors.isEnrolled(found.id()));
        if (half.isEmpty()) {
            return elsewhere();
        }
        var secret = factors.begin(half.get().id());
        model.addAttribute("name", half.get().name());
        model.addAttribute("picture", QrCode.of(secret.address(half.get().name())));
        model.addAttribute("secret", secret.text());
        return "accounts/second-factor-enrolment";
    }

    /** Whoever has signed in has nothing to do here, and anybody else begins with the password. */
    private static String elsewhere() {
        return Visitor.current().kind() == Visitor.Kind.ACCOUNT ? "redirect:/" : "redirect:/sign-in?again";
    }
}
