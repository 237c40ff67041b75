package org.credit531.collection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.web.Choice;
import org.credit531.web.FormError;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form for a single record: made from the fields of its item, checked by the very reading that files go through. */
@Controller
class RecordPages {

    private final Batches batches;
    private final BatchScope scope;
    private final Catalogue catalogue;
    private final ChoosingItems items;
    private final ReadingForms reading;
    private final ShowingFields fields;
    private final MessageSource messages;

    RecordPages(
            Batches batches,
            BatchScope scope,
            Catalogue catalogue,
            ChoosingItems items,
            ReadingForms reading,
            ShowingFields fields,
            MessageSource messages) {
        this.batches = batches;
        this.scope = scope;
        this.catalogue = catalogue;
        this.items = items;
        this.reading = reading;
        this.fields = fields;
        this.messages = messages;
    }

    /** Without an item, the items to choose from. */
    @GetMapping("/batches/record")
    String form(
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "false") boolean withdraw,
            Model model,
            Locale locale) {
        Optional<Item> found = item == null ? Optional.empty() : catalogue.item(item);
        if (found.isEmpty()) {
            model.addAttribute("items", items.groups(RecordPages::mayState, locale));
            return "collection/record-items";
        }
        show(
                new RecordForm(found.get(), Map.of(), withdraw),
                unit(found.get(), unit),
                Map.of(),
                List.of(),
                model,
                locale);
        return "collection/record";
    }

    @PostMapping("/batches/record")
    ModelAndView send(
            @RequestParam String item,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam Map<String, String> parameters,
            Model model,
            Locale locale)
            throws IOException {
        Item found = catalogue
                .item(item)
                .orElseThrow(() -> new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-item", item));
        RecordForm form = RecordForm.of(found, parameters);
        List<Finding> findings = reading.findings(form);
        if (findings.isEmpty()) {
            try {
                return new ModelAndView(
                        "redirect:/batches/" + submit(form, unit(found, unit)).id());
            } catch (RequestProblem problem) {
                List<FormError> errors = List.of(new FormError("unit", problem.message(locale)));
                return again(form, unit, Map.of(), errors, model, locale);
            }
        }
        Map<String, String> wrong = fields.wrong(found, findings, locale);
        return again(form, unit, wrong, fields.errors(found, findings, locale), model, locale);
    }

    private Batch submit(RecordForm form, String unit) throws IOException {
        byte[] file = form.file();
        Batches.Submission submission = new Batches.Submission(
                form.item().item(),
                scope.unitFor(unit, form.item().item()),
                Batch.Mode.DELTA,
                null,
                Visitor.current().name(),
                null,
                "",
                Batch.Channel.FORM,
                false);
        return batches.submit(submission, file.length, new ByteArrayInputStream(file));
    }

    private ModelAndView again(
            RecordForm form,
            @Nullable String unit,
            Map<String, String> wrong,
            List<FormError> errors,
            Model model,
            Locale locale) {
        show(form, unit(form.item(), unit), wrong, errors, model, locale);
        return new ModelAndView("collection/record", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void show(
            RecordForm form,
            String unit,
            Map<String, String> wrong,
            List<FormError> errors,
            Model model,
            Locale locale) {
        Item item = form.item();
        model.addAttribute("item", item.item());
        model.addAttribute("itemName", item.name().in(locale));
        model.addAttribute("itemDescription", item.description().in(locale));
        model.addAttribute("unit", unit);
        model.addAttribute("units", units(item, locale));
        model.addAttribute("withdraw", form.withdraw());
        model.addAttribute("operations", List.of(operation("add", locale), operation("withdraw", locale)));
        model.addAttribute("fields", fields.of(form, wrong, locale));
        model.addAttribute("errors", errors);
    }

    private Choice operation(String operation, Locale locale) {
        return new Choice(
                operation,
                text("record.operation." + operation, locale),
                text("record.operation." + operation + ".hint", locale));
    }

    private String unit(Item item, @Nullable String stated) {
        String asked = stated == null || stated.isEmpty() ? item.unit() : stated;
        return Visitor.current().unit().orElse(asked);
    }

    /** Only the registrar's unit states what registers subjects. */
    private List<Choice> units(Item item, Locale locale) {
        Optional<String> own = Visitor.current().unit();
        List<Choice> units = new ArrayList<>();
        catalogue.units().stream()
                .filter(unit -> own.isEmpty() || own.get().equals(unit.code()))
                .filter(unit ->
                        own.isPresent() || !item.registers() || item.unit().equals(unit.code()))
                .forEach(unit -> units.add(new Choice(unit.code(), unit.name().in(locale))));
        return units;
    }

    private static boolean mayState(Item item) {
        return Visitor.current()
                .unit()
                .map(own -> !item.registers() || item.unit().equals(own))
                .orElse(true);
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
