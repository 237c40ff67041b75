package org.credit531.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that say what the platform is and what it binds itself to. */
@Controller
class GuidePages {

    private static final int CHARTER_RULES = 9;

    @GetMapping("/charter")
    String charter(Model model) {
        model.addAttribute("rules", CHARTER_RULES);
        return "portal/charter";
    }

    @GetMapping("/about")
    String about() {
        return "portal/about";
    }
}
