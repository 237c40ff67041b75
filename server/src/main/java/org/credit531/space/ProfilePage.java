package org.credit531.space;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.credit531.access.Visitor;
import org.credit531.accounts.NamesOfOrganisations;
import org.credit531.subject.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Who is here for the organisation and under which names people come in for it, in which language, where mail tells of notices, and
 * where one is signed in.
 */
@Controller
class ProfilePage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final OwnOrganisation own;
    private final NamesOfOrganisations names;
    private final Clock clock;

    ProfilePage(OwnOrganisation own, NamesOfOrganisations names, Clock clock) {
        this.own = own;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/space/profile")
    String show(Model model) {
        model.addAttribute("code", own.code());
        model.addAttribute("name", own.known().map(Subject::name).orElse(own.code()));
        model.addAttribute("account", Visitor.current().name());
        model.addAttribute(
                "names", names.of(own.code()).stream().map(this::line).toList());
        return "space/profile";
    }

    private Line line(NamesOfOrganisations.Named named) {
        var at = named.signedInAt();
        return new Line(
                named.account(),
                at == null ? "—" : TIME.format(at.atZone(clock.getZone())),
                named.disabled() ? "disabled" : named.password() ? "password" : "without");
    }

    /**
     * A name under which somebody comes in.
     *
     * @param way how, as the ending of a message key
     */
    record Line(String account, String signedInAt, String way) {}
}
