package org.credit531.organisation;

import java.util.Locale;
import org.credit531.access.Action;
import org.credit531.access.Membership;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of organisation units, region by region; the system administrator adds a bank, an association, an assessor. */
@Controller
@RequestMapping(OrganisationPage.ADDRESS)
class OrganisationPage {

    static final String ADDRESS = "/administration/organisation";

    private static final int LONGEST_NAME = 100;

    private final ManagingOrganisation managing;
    private final Organisation organisation;

    OrganisationPage(ManagingOrganisation managing, Organisation organisation) {
        this.managing = managing;
        this.organisation = organisation;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String region, Model model, Locale locale) {
        var regions = organisation.regions(locale);
        var chosen = region != null && regions.containsKey(region) ? region : Membership.PROVINCE;
        var units = organisation.in(chosen);
        model.addAttribute("regions", regions);
        model.addAttribute("region", chosen);
        model.addAttribute("path", organisation.above(chosen, locale));
        model.addAttribute("below", organisation.below(chosen, locale));
        model.addAttribute(
                "units", units.stream().map(unit -> Row.of(unit, locale)).toList());
        model.addAttribute(
                "kinds",
                units.stream()
                        .filter(Organisation::takesOthers)
                        .map(unit -> Row.of(unit, locale))
                        .toList());
        model.addAttribute("mayWrite", Visitor.current().may(Action.WRITE, Resource.ORGANISATION));
        return "organisation/organisation";
    }

    @PostMapping
    String add(
            @RequestParam String below,
            @RequestParam String code,
            @RequestParam String zh,
            @RequestParam String en,
            RedirectAttributes next) {
        var added = isName(zh) && isName(en) && managing.add(below, code.strip(), new Label(zh.strip(), en.strip()));
        if (added) {
            next.addFlashAttribute("done", zh.strip());
        } else {
            next.addFlashAttribute("refusal", "organisation.refused");
        }
        next.addAttribute("region", below.substring(0, Math.min(below.length(), Membership.PROVINCE.length())));
        return "redirect:" + ADDRESS;
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME;
    }

    /** A unit as the table shows it. */
    record Row(String code, OrganisationUnit.Kind kind, String name) {

        static Row of(OrganisationUnit unit, Locale locale) {
            return new Row(unit.code(), unit.kind(), unit.name().in(locale));
        }
    }
}
