package org.credit531.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.web.RequestProblem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where mail tells of notices: an account gives its own address, that of a subject the subject's, and whoever answers for a
 * unit gives the unit's. They are shown masked, also to whom they belong.
 */
@Controller
@RequestMapping(AddressPages.PATH)
class AddressPages {

    static final String PATH = "/notices/address";

    private static final String BACK = "redirect:" + PATH;

    private final MailAddresses addresses;
    private final SubjectCodes subjects;
    private final Smtp smtp;
    private final MessageSource messages;

    AddressPages(MailAddresses addresses, SubjectCodes subjects, Smtp smtp, MessageSource messages) {
        this.addresses = addresses;
        this.subjects = subjects;
        this.smtp = smtp;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        model.addAttribute("on", smtp.isConfigured());
        model.addAttribute(
                "entries",
                own(Visitor.current()).stream()
                        .map(whose -> entry(whose, locale))
                        .toList());
        return "notices/address";
    }

    @PostMapping
    String give(
            @RequestParam String whose,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes next,
            Locale locale) {
        answer(next, locale, "given", () -> addresses.give(require(whose), address, Visitor.current()));
        return BACK;
    }

    @PostMapping("/confirm")
    String confirm(
            @RequestParam String whose,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes next,
            Locale locale) {
        answer(next, locale, "confirmed", () -> addresses.confirm(require(whose), code));
        return BACK;
    }

    @PostMapping("/remove")
    String remove(@RequestParam String whose, RedirectAttributes next, Locale locale) {
        answer(next, locale, "removed", () -> addresses.remove(require(whose)));
        return BACK;
    }

    private static void answer(RedirectAttributes next, Locale locale, String done, Runnable act) {
        try {
            act.run();
            next.addFlashAttribute("done", done);
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
    }

    /** The addressees whose address the visitor keeps. */
    private List<Addressee> own(Visitor visitor) {
        var own = new ArrayList<Addressee>();
        visitor.subject()
                .flatMap(subjects::byCode)
                .map((UUID id) -> (Addressee) new Addressee.OfSubject(id))
                .ifPresentOrElse(own::add, () -> own.add(new Addressee.OfAccount(visitor.name())));
        String unit = visitor.unitCode();
        if (unit != null && visitor.may(Role.UNIT_APPROVER)) {
            own.add(new Addressee.OfUnit(unit));
        }
        return own;
    }

    private Addressee require(String kind) {
        return own(Visitor.current()).stream()
                .filter(whose -> whose.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new RequestProblem(HttpStatus.FORBIDDEN, "notice-address-not-yours"));
    }

    private Entry entry(Addressee whose, Locale locale) {
        var given = addresses.given(whose);
        return new Entry(
                whose.kind(),
                messages.getMessage("notices.to." + whose.kind(), null, locale),
                given.map(one -> one.address().masked()).orElse(""),
                given.map(MailAddresses.Given::confirmed).orElse(false));
    }

    /**
     * An address as the page shows it.
     *
     * @param address masked; empty where none is given
     */
    record Entry(String whose, String label, String address, boolean confirmed) {}
}
