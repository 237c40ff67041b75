package org.credit531.collection;

import java.util.List;
import java.util.Locale;
import org.credit531.access.Action;
import org.credit531.access.Membership;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.web.Choice;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What an office has said the columns of its files mean, and whether files whose columns changed wait to be looked at: for the
 * office itself, and for the credit centre in its place.
 */
@Controller
class ColumnPages {

    private final BatchScope scope;
    private final SavedChoices saved;
    private final JdbcSending sending;
    private final ShowingColumns showing;
    private final Catalogue catalogue;
    private final ChoosingItems items;

    ColumnPages(
            BatchScope scope,
            SavedChoices saved,
            JdbcSending sending,
            ShowingColumns showing,
            Catalogue catalogue,
            ChoosingItems items) {
        this.scope = scope;
        this.saved = saved;
        this.sending = sending;
        this.showing = showing;
        this.catalogue = catalogue;
        this.items = items;
    }

    @GetMapping("/batches/columns")
    String show(Model model, Locale locale) {
        String unit = scope.unitSeen();
        model.addAttribute("saved", showing.lines(unit, locale));
        model.addAttribute("holds", showing.holds(unit, locale));
        model.addAttribute("units", units(unit, locale));
        model.addAttribute("items", items.groups(item -> true, locale));
        return "collection/columns";
    }

    @PostMapping("/batches/columns/change")
    String change(
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam String item,
            @RequestParam String heading,
            @RequestParam String field) {
        Membership office = requireOwn(unit, region);
        Item meant = requireItem(item);
        if (!field.isEmpty() && meant.field(field).isEmpty()) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-field", field, item, heading);
        }
        var choice = new Choices.Choice(heading.strip(), field.isEmpty() ? null : field);
        saved.keep(office, item, new Choices(List.of(choice)), Visitor.current().name());
        return "redirect:/batches/columns";
    }

    @PostMapping("/batches/columns/forget")
    String forget(
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam String item,
            @RequestParam String heading) {
        BatchScope.requireItem(item);
        saved.forget(requireOwn(unit, region), item, heading);
        return "redirect:/batches/columns";
    }

    @PostMapping("/batches/columns/hold")
    String hold(
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam String item) {
        Membership office = requireOwn(unit, region);
        requireItem(item);
        sending.holdDrift(office, item, Visitor.current().name());
        return "redirect:/batches/columns";
    }

    @PostMapping("/batches/columns/pass")
    String pass(
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam String item) {
        BatchScope.requireItem(item);
        sending.letDriftPass(requireOwn(unit, region), item);
        return "redirect:/batches/columns";
    }

    /** The office of a unit that is meant, that of the visitor's own region where none is said. */
    private Membership requireOwn(String unit, @Nullable String region) {
        String where = region == null ? Visitor.current().region() : region;
        if (catalogue.unit(unit).isEmpty() || !where.matches("[0-9]{6}")) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-unit", unit);
        }
        Membership office = Membership.of(where, unit);
        if (!ShowingColumns.covers(Action.WRITE, office)) {
            throw new RequestProblem(
                    HttpStatus.FORBIDDEN,
                    "unit-not-yours",
                    unit,
                    Visitor.current().unit().orElse(""));
        }
        return office;
    }

    private Item requireItem(String item) {
        BatchScope.requireItem(item);
        return catalogue
                .item(item)
                .orElseThrow(() -> new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-item", item));
    }

    private List<Choice> units(@Nullable String own, Locale locale) {
        return catalogue.units().stream()
                .filter(unit -> own == null || own.equals(unit.code()))
                .map(unit -> new Choice(unit.code(), unit.name().in(locale)))
                .toList();
    }
}
