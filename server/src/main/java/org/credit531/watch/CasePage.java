package org.credit531.watch;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.credit531.workflow.ShowingCases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of alerts and reviews have in common: a case with what has happened, what the visitor can do, and doing it. */
@Component
class CasePage {

    private final Cases cases;
    private final ShowingCases showing;
    private final Ledger ledger;

    CasePage(Cases cases, ShowingCases showing, Ledger ledger) {
        this.cases = cases;
        this.showing = showing;
        this.ledger = ledger;
    }

    /**
     * A case on its page.
     *
     * @param kind what it is: the word in the ledger, and with an s in addresses
     * @param actors what the visitor is to it
     */
    record Opened(String workflow, String kind, UUID id, Set<String> actors) {

        String address() {
            return "/watch/" + kind + "s/" + id;
        }
    }

    /** The look at it has its entry, since it shows look-ups of others. */
    void enter(String kind, UUID id) {
        ledger.lookUp(Act.done(AuditEvent.LEDGER_SEARCHED, kind + " " + id));
    }

    void show(Model model, Opened opened, Locale locale) {
        model.addAttribute("view", showing.of(opened.workflow(), opened.id(), opened.actors(), locale));
        model.addAttribute("address", opened.address());
    }

    /** Does what the visitor asks for, and leads back to the page. */
    String act(Opened opened, String event, String remark, RedirectAttributes next, Locale locale) {
        var deed = new Deed(event, opened.actors(), Visitor.current().name(), remark);
        Answers.give(next, locale, () -> cases.move(opened.id(), deed));
        return "redirect:" + opened.address();
    }

    /** What the visitor may not see looks like what is not there. */
    static RequestProblem unknown(UUID id) {
        return new RequestProblem(HttpStatus.NOT_FOUND, "unknown-case", id.toString());
    }
}
