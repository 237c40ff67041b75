package org.credit531.space;

import org.credit531.access.Visitor;
import org.credit531.subject.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who is here for the organisation, in which language, where mail tells of notices, and where one is signed in. */
@Controller
class ProfilePage {

    private final OwnOrganisation own;

    ProfilePage(OwnOrganisation own) {
        this.own = own;
    }

    @GetMapping("/space/profile")
    String show(Model model) {
        model.addAttribute("code", own.code());
        model.addAttribute("name", own.known().map(Subject::name).orElse(own.code()));
        model.addAttribute("account", Visitor.current().name());
        return "space/profile";
    }
}
