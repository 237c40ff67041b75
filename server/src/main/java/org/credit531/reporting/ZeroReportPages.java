package org.credit531.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.DataScope;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.collection.Deliveries;
import org.credit531.signing.SignedDocument;
import org.credit531.web.Choice;
import org.credit531.web.FileAnswer;
import org.credit531.web.FormError;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Declaring that there is nothing to report, its receipt to be printed, and taking it back. */
@Controller
@RequestMapping("/reporting/zero-reports")
class ZeroReportPages {

    private final ZeroReports reports;
    private final ReportingScope scope;
    private final ShowingReporting showing;
    private final Deliveries deliveries;
    private final Catalogue catalogue;
    private final MessageSource messages;

    ZeroReportPages(
            ZeroReports reports,
            ReportingScope scope,
            ShowingReporting showing,
            Deliveries deliveries,
            Catalogue catalogue,
            MessageSource messages) {
        this.reports = reports;
        this.scope = scope;
        this.showing = showing;
        this.deliveries = deliveries;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @GetMapping("/new")
    String form(@ModelAttribute("form") Form form, Model model, Locale locale) {
        show(model, form, List.of(), locale);
        return "reporting/declare";
    }

    @PostMapping
    ModelAndView declare(@ModelAttribute("form") Form form, Model model, Locale locale) {
        try {
            var declaration = new ZeroReports.Declaration(
                    form.item(),
                    scope.unitFor(unit(form), form.item()),
                    ReportingScope.month("period", form.period()),
                    Visitor.current().name());
            return new ModelAndView("redirect:/reporting/zero-reports/"
                    + reports.declare(declaration).id());
        } catch (RequestProblem problem) {
            show(model, form, List.of(error(problem, locale)), locale);
            return new ModelAndView("reporting/declare", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** The unit chosen, or else the visitor's own, or else the one that the catalogue names for the item. */
    private @Nullable String unit(Form form) {
        if (!form.unit().isEmpty() || Visitor.current().unit().isPresent()) {
            return form.unit();
        }
        return catalogue.item(form.item()).map(item -> item.unit()).orElse("-");
    }

    private FormError error(RequestProblem problem, Locale locale) {
        return switch (problem.code()) {
            case "unknown-item" ->
                new FormError("item", messages.getMessage("reporting.declare.item.error", null, locale));
            case "item-not-yours" -> form(problem, "item", locale);
            case "unknown-unit", "unit-not-registrar", "unit-not-yours" -> form(problem, "unit", locale);
            default -> form(problem, "period", locale);
        };
    }

    private static FormError form(RequestProblem problem, String field, Locale locale) {
        return new FormError(field, problem.message(locale));
    }

    private void show(Model model, Form form, List<FormError> errors, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        errors.forEach(error -> model.addAttribute(error.field() + "Error", error.message()));
        model.addAttribute("seesAll", scope.unitSeen() == null);
        model.addAttribute("items", items(locale));
        model.addAttribute("units", units(locale));
        model.addAttribute(
                "periods",
                reports.open().stream()
                        .map(month -> new Choice(month.toString(), month.toString()))
                        .toList());
    }

    /** The items that the catalogue names the visitor's unit for come first. */
    private List<Choice> items(Locale locale) {
        String own = Visitor.current().unit().orElse("");
        DataScope declares = Visitor.current().scope(Action.WRITE, Resource.REPORTING);
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", text("reporting.declare.choose", locale)));
        for (boolean first : new boolean[] {true, false}) {
            catalogue.items().stream()
                    .filter(item -> item.unit().equals(own) == first && declares.coversItem(item.item()))
                    .forEach(item ->
                            choices.add(new Choice(item.item(), item.name().in(locale))));
        }
        return choices;
    }

    private List<Choice> units(Locale locale) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", text("reporting.declare.unit.item", locale)));
        catalogue
                .units()
                .forEach(unit -> choices.add(new Choice(unit.code(), unit.name().in(locale))));
        return choices;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        ZeroReport report = scope.seen(id);
        model.addAttribute("report", showing.zero(report, locale));
        model.addAttribute("document", reports.receipt(id));
        model.addAttribute(
                "later",
                deliveries.between(report.period(), report.period(), report.unit()).stream()
                        .filter(delivery -> delivery.item().equals(report.item()))
                        .findFirst()
                        .orElse(null));
        return "reporting/zero-report";
    }

    @GetMapping("/{id}/receipt.json")
    ResponseEntity<String> receipt(@PathVariable UUID id) {
        return FileAnswer.named("zero-report-" + id + ".json", SignedDocument.MEDIA_TYPE)
                .body(reports.receipt(scope.seen(id).id()).text());
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id) {
        reports.withdraw(scope.seen(id).id(), Visitor.current().name());
        return "redirect:/reporting/zero-reports/" + id;
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }

    /** The form as filled in. */
    record Form(String item, String unit, String period) {

        @SuppressWarnings("NullArgumentForNonNullParameter") // what a browser does not send arrives as null
        Form {
            item = item == null ? "" : item.strip();
            unit = unit == null ? "" : unit.strip();
            period = period == null ? "" : period.strip();
        }
    }
}
