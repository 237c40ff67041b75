package org.credit531.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How pages look: a page with the choices, and what remembers them and returns to the page that was open. It needs no script. */
@Controller
class DisplayPages {

    private static final String LARGE = "large";
    private static final String HIGH = "high";

    @GetMapping("/display")
    String show(@RequestParam(defaultValue = "/") String back, Model model, HttpServletRequest request) {
        Display display = Display.of(request);
        model.addAttribute("large", display.elder());
        model.addAttribute("high", display.contrast());
        model.addAttribute("back", WayBack.within(back));
        return "web/display";
    }

    /** A parameter that is left out leaves what was chosen before. */
    @GetMapping("/display/choose")
    String choose(
            @RequestParam(defaultValue = "") String size,
            @RequestParam(defaultValue = "") String contrast,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Display before = Display.of(request);
        Display chosen = new Display(
                size.isEmpty() ? before.elder() : size.equals(LARGE),
                contrast.isEmpty() ? before.contrast() : contrast.equals(HIGH));
        response.addHeader("Set-Cookie", chosen.cookie(request.isSecure()));
        return "redirect:" + WayBack.within(back);
    }
}
