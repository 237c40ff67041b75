package org.credit531.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.credit531.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page that the codes printed at the start open; with all three administrators in place it is gone. */
@Controller
class FirstAdministratorPage {

    private static final String PAGE = "accounts/first-administrator";

    private final FirstAdministrator firstAdministrator;

    FirstAdministratorPage(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    @GetMapping("/first-administrator")
    String show(Model model) {
        model.addAttribute("missing", requireMissing());
        return PAGE;
    }

    @PostMapping("/first-administrator")
    String create(
            @RequestParam Role role,
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String password,
            Model model,
            HttpServletResponse response) {
        var missing = requireMissing();
        var refusal = firstAdministrator.create(role, code, name, password);
        if (refusal.isEmpty()) {
            return "redirect:/sign-in?set";
        }
        model.addAttribute("refusal", refusal.get());
        model.addAttribute("missing", missing);
        model.addAttribute("chosen", role);
        model.addAttribute("name", name);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }

    private Set<Role> requireMissing() {
        var missing = firstAdministrator.missing();
        if (missing.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return missing;
    }
}
