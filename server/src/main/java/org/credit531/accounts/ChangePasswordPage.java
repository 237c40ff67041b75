package org.credit531.accounts;

import jakarta.servlet.http.HttpServletResponse;
import org.credit531.access.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the owner of an account changes its password; open to everybody, because an old one lets nobody in. */
@Controller
class ChangePasswordPage {

    static final String PATH = "/password/change";

    private static final String PAGE = "accounts/password-change";

    private final ChangingPasswords changing;

    ChangePasswordPage(ChangingPasswords changing) {
        this.changing = changing;
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("name", Visitor.current().name());
        return PAGE;
    }

    @PostMapping(PATH)
    String change(
            @RequestParam String name,
            @RequestParam String present,
            @RequestParam String password,
            Model model,
            HttpServletResponse response) {
        var refusal = changing.change(name, present, password);
        if (refusal.isEmpty()) {
            return "redirect:/sign-in?set";
        }
        model.addAttribute("refusal", refusal.get());
        model.addAttribute("name", name);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }
}
