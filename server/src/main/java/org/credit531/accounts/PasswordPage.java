package org.credit531.accounts;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the owner of an account sets its password with a one-time code. */
@Controller
class PasswordPage {

    private static final String PAGE = "accounts/password";

    private final SettingPasswords setting;

    PasswordPage(SettingPasswords setting) {
        this.setting = setting;
    }

    @GetMapping("/password")
    String show() {
        return PAGE;
    }

    @PostMapping("/password")
    String set(
            @RequestParam String name,
            @RequestParam String code,
            @RequestParam String password,
            Model model,
            HttpServletResponse response) {
        var refusal = setting.set(name, code, password);
        if (refusal.isEmpty()) {
            return "redirect:/sign-in?set";
        }
        model.addAttribute("refusal", refusal.get());
        model.addAttribute("name", name);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }
}
