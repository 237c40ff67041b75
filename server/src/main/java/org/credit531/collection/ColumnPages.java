package org.credit531.collection;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.InformationUnit;
import org.credit531.catalogue.Item;
import org.credit531.web.Choice;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a unit has said the columns of its files mean, and whether files whose columns changed wait to be looked at: for the
 * unit itself, and for the credit centre in its place.
 */
@Controller
class ColumnPages {

    private final BatchScope scope;
    private final SavedChoices saved;
    private final JdbcSending sending;
    private final Catalogue catalogue;
    private final ChoosingItems items;
    private final MessageSource messages;
    private final Clock clock;

    ColumnPages(
            BatchScope scope,
            SavedChoices saved,
            JdbcSending sending,
            Catalogue catalogue,
            ChoosingItems items,
            MessageSource messages,
            Clock clock) {
        this.scope = scope;
        this.saved = saved;
        this.sending = sending;
        this.catalogue = catalogue;
        this.items = items;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/batches/columns")
    String show(Model model, Locale locale) {
        String unit = scope.unitSeen();
        model.addAttribute(
                "saved",
                saved.all(unit).stream().map(choice -> line(choice, locale)).toList());
        model.addAttribute(
                "holds",
                sending.driftHolds(unit).stream()
                        .map(hold -> hold(hold, locale))
                        .toList());
        model.addAttribute("units", units(unit, locale));
        model.addAttribute("items", items.groups(item -> true, locale));
        return "collection/columns";
    }

    @PostMapping("/batches/columns/change")
    String change(
            @RequestParam String unit,
            @RequestParam String item,
            @RequestParam String heading,
            @RequestParam String field) {
        requireOwn(unit);
        Item meant = requireItem(item);
        if (!field.isEmpty() && meant.field(field).isEmpty()) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-field", field, item, heading);
        }
        var choice = new Choices.Choice(heading.strip(), field.isEmpty() ? null : field);
        saved.keep(unit, item, new Choices(List.of(choice)), Visitor.current().name());
        return "redirect:/batches/columns";
    }

    @PostMapping("/batches/columns/forget")
    String forget(@RequestParam String unit, @RequestParam String item, @RequestParam String heading) {
        requireOwn(unit);
        saved.forget(unit, item, heading);
        return "redirect:/batches/columns";
    }

    @PostMapping("/batches/columns/hold")
    String hold(@RequestParam String unit, @RequestParam String item) {
        requireOwn(unit);
        requireItem(item);
        sending.holdDrift(unit, item, Visitor.current().name());
        return "redirect:/batches/columns";
    }

    @PostMapping("/batches/columns/pass")
    String pass(@RequestParam String unit, @RequestParam String item) {
        requireOwn(unit);
        sending.letDriftPass(unit, item);
        return "redirect:/batches/columns";
    }

    private void requireOwn(String unit) {
        if (catalogue.unit(unit).isEmpty()) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-unit", unit);
        }
        if (!Visitor.current().mayActFor(unit)) {
            throw new RequestProblem(
                    HttpStatus.FORBIDDEN,
                    "unit-not-yours",
                    unit,
                    Visitor.current().unit().orElse(""));
        }
    }

    private Item requireItem(String item) {
        return catalogue
                .item(item)
                .orElseThrow(() -> new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-item", item));
    }

    private Line line(SavedChoices.Saved choice, Locale locale) {
        return new Line(
                choice.unit(),
                unitName(choice.unit(), locale),
                choice.item(),
                itemName(choice.item(), locale),
                choice.heading(),
                choice.field() == null ? "" : choice.field(),
                meanings(choice.item(), locale),
                choice.savedBy(),
                here(choice.savedAt()));
    }

    private Hold hold(JdbcSending.DriftHold hold, Locale locale) {
        return new Hold(
                hold.unit(),
                unitName(hold.unit(), locale),
                hold.item(),
                itemName(hold.item(), locale),
                hold.setBy(),
                here(hold.setAt()));
    }

    private LocalDateTime here(java.time.OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }

    private List<Choice> meanings(String item, Locale locale) {
        List<Choice> meanings = new ArrayList<>();
        meanings.add(new Choice("", messages.getMessage("preview.notStored", null, locale)));
        catalogue
                .item(item)
                .ifPresent(found -> found.fields()
                        .forEach(field -> meanings.add(
                                new Choice(field.name(), field.label().in(locale)))));
        return meanings;
    }

    private List<Choice> units(@Nullable String own, Locale locale) {
        return catalogue.units().stream()
                .filter(unit -> own == null || own.equals(unit.code()))
                .map(unit -> new Choice(unit.code(), unit.name().in(locale)))
                .toList();
    }

    private String unitName(String code, Locale locale) {
        return catalogue
                .unit(code)
                .map(InformationUnit::name)
                .map(name -> name.in(locale))
                .orElse(code);
    }

    private String itemName(String code, Locale locale) {
        return catalogue.item(code).map(item -> item.name().in(locale)).orElse(code);
    }

    /** A saved choice in words. */
    record Line(
            String unit,
            String unitName,
            String item,
            String itemName,
            String heading,
            String field,
            List<Choice> meanings,
            String by,
            LocalDateTime at) {}

    /** A unit and item whose files wait when their columns changed. */
    record Hold(String unit, String unitName, String item, String itemName, String by, LocalDateTime at) {}
}
