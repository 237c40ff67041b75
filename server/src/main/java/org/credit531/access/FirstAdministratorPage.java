package org.credit531.access;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page that the code printed at the start opens; with an administrator in place it is gone. */
@Controller
class FirstAdministratorPage {

    private static final String PAGE = "access/first-administrator";

    private final FirstAdministrator firstAdministrator;

    FirstAdministratorPage(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    @GetMapping("/first-administrator")
    String show() {
        requireMissing();
        return PAGE;
    }

    @PostMapping("/first-administrator")
    String create(
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String password,
            Model model,
            HttpServletResponse response) {
        requireMissing();
        var refusal = firstAdministrator.create(code, name, password);
        if (refusal.isEmpty()) {
            return "redirect:/sign-in?set";
        }
        model.addAttribute("refusal", refusal.get());
        model.addAttribute("name", name);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }

    private void requireMissing() {
        if (!firstAdministrator.isMissing()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
