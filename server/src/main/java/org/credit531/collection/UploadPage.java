package org.credit531.collection;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.InformationUnit;
import org.credit531.catalogue.Item;
import org.credit531.web.Choice;
import org.credit531.web.DayParameter;
import org.credit531.web.FormError;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The form by which a department sends a file; afterwards the browser shows how it is understood. */
@Controller
class UploadPage {

    private final Batches batches;
    private final BatchScope scope;
    private final Catalogue catalogue;
    private final ChoosingItems items;
    private final MessageSource messages;
    private final Clock clock;

    UploadPage(
            Batches batches,
            BatchScope scope,
            Catalogue catalogue,
            ChoosingItems items,
            MessageSource messages,
            Clock clock) {
        this.batches = batches;
        this.scope = scope;
        this.catalogue = catalogue;
        this.items = items;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/batches/new")
    String form(
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String unit,
            Model model,
            Locale locale) {
        String from = Visitor.current().unit().orElse(unit == null ? "" : unit);
        String about = item == null ? firstItem(from) : item;
        show(model, new Form(about, from, Batch.Mode.DELTA.code(), "", null), List.of(), locale);
        return "collection/upload";
    }

    @PostMapping("/batches")
    ModelAndView send(@ModelAttribute Form form, Model model, Locale locale) throws IOException {
        List<FormError> errors = errors(form, locale);
        if (errors.isEmpty()) {
            try {
                return new ModelAndView("redirect:/batches/" + submit(form).id() + "/preview");
            } catch (RequestProblem problem) {
                errors = List.of(new FormError("file", problem.message(locale)));
            }
        }
        show(model, form, errors, locale);
        return new ModelAndView("collection/upload", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Batch submit(Form form) throws IOException {
        MultipartFile file = java.util.Objects.requireNonNull(form.file());
        Batches.Submission submission = new Batches.Submission(
                form.item(),
                scope.unitFor(unit(form), form.item()),
                Batch.Mode.of(form.mode()),
                form.day().orElse(null),
                Visitor.current().name(),
                null,
                FileNames.clean(file.getOriginalFilename()),
                Batch.Channel.PAGE,
                true);
        try (InputStream in = file.getInputStream()) {
            return batches.submit(submission, file.getSize(), in);
        }
    }

    /** The unit chosen, or else the visitor's own, or else the one that the catalogue names for the item. */
    private @Nullable String unit(Form form) {
        if (!form.unit().isEmpty()) {
            return form.unit();
        }
        return Visitor.current()
                .unit()
                .or(() -> catalogue.item(form.item()).map(Item::unit))
                .orElse(null);
    }

    private List<FormError> errors(Form form, Locale locale) {
        List<FormError> errors = new ArrayList<>();
        if (catalogue.item(form.item()).isEmpty()) {
            errors.add(error("item", "upload.item.error", locale));
        }
        if (!form.unit().isEmpty() && catalogue.unit(form.unit()).isEmpty()) {
            errors.add(error("unit", "upload.unit.error", locale));
        }
        if (!List.of("delta", "snapshot").contains(form.mode())) {
            errors.add(error("mode", "upload.mode.error", locale));
        }
        if (!form.effective().isEmpty() && form.day().isEmpty()) {
            errors.add(error("effective", "upload.effective.error", locale));
        }
        if (form.file() == null || form.file().isEmpty()) {
            errors.add(error("file", "upload.file.error", locale));
        }
        return errors;
    }

    private FormError error(String field, String key, Locale locale) {
        return new FormError(field, text(key, locale));
    }

    private void show(Model model, Form form, List<FormError> errors, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        errors.forEach(error -> model.addAttribute(error.field() + "Error", error.message()));
        model.addAttribute("items", items.groups(item -> true, locale));
        // Nothing is chosen in advance where a wrong guess would send records under a wrong item.
        model.addAttribute(
                "firstItem", form.item().isEmpty() ? new Choice("", text("upload.item.choose", locale)) : null);
        model.addAttribute(
                "template",
                catalogue
                        .item(form.item())
                        .map(item -> new Choice(item.item(), item.name().in(locale)))
                        .orElse(null));
        model.addAttribute("units", units(locale));
        model.addAttribute("modes", List.of(mode("delta", locale), mode("snapshot", locale)));
        model.addAttribute("today", LocalDate.now(clock));
    }

    /** The units that the visitor may send for: its own, or first the item's own and then all. */
    private List<Choice> units(Locale locale) {
        Optional<String> own = Visitor.current().unit();
        List<Choice> choices = new ArrayList<>();
        if (own.isEmpty()) {
            choices.add(new Choice("", text("upload.unit.item", locale)));
        }
        catalogue.units().stream()
                .filter(unit -> own.isEmpty() || own.get().equals(unit.code()))
                .forEach(unit -> choices.add(choice(unit, locale)));
        return choices;
    }

    private static Choice choice(InformationUnit unit, Locale locale) {
        return new Choice(unit.code(), unit.name().in(locale));
    }

    private Choice mode(String mode, Locale locale) {
        return new Choice(mode, text("upload.mode." + mode, locale), text("upload.mode." + mode + ".hint", locale));
    }

    /** The item that the unit provides, so that the form is already right for most. */
    private String firstItem(String unit) {
        return catalogue.items().stream()
                .filter(item -> item.unit().equals(unit))
                .map(Item::item)
                .filter(item ->
                        Visitor.current().scope(Action.WRITE, Resource.BATCHES).coversItem(item))
                .findFirst()
                .orElse("");
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** The form as filled in. */
    record Form(
            String item,
            String unit,
            String mode,
            String effective,
            @Nullable MultipartFile file) {

        @SuppressWarnings("NullArgumentForNonNullParameter") // what a browser does not send arrives as null
        Form {
            item = item == null ? "" : item;
            unit = unit == null ? "" : unit;
            mode = mode == null ? "" : mode;
            effective = effective == null ? "" : effective.strip();
        }

        /** The date filled in, where there is one that can be read. */
        Optional<LocalDate> day() {
            return DayParameter.read(effective);
        }
    }
}
