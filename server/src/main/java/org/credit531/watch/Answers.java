package org.credit531.watch;

import java.util.Locale;
import org.credit531.web.RequestProblem;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what a form asks for and takes the outcome along to the page after it. */
final class Answers {

    private Answers() {}

    static void give(RedirectAttributes next, Locale locale, Runnable act) {
        try {
            act.run();
            next.addFlashAttribute("done", true);
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
    }
}
