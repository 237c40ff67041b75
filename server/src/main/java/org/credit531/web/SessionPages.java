package org.credit531.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where security sends a visitor whose session ended while a form was open. */
@Controller
class SessionPages {

    @GetMapping("/session-expired")
    String expired(Model model) {
        model.addAttribute("error", "session");
        model.addAttribute("remedy", "error.session.remedy");
        return "web/error";
    }
}
