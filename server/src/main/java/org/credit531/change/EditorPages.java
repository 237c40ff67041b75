package org.credit531.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.ItemTexts;
import org.credit531.edition.Edition;
import org.credit531.edition.Shelf;
import org.credit531.language.DataFiles;
import org.credit531.language.FlawLine;
import org.credit531.web.Choice;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a change is written: the whole text, small forms for the usual cases, and what speaks against it beside it. */
@Controller
@RequestMapping("/catalogue/changes/new")
class EditorPages {

    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_REASON = 2_000;
    private static final String NAME = "[a-z][a-z0-9-]{2,40}";
    private static final String VIEW = "change/editor";

    private final Changing changing;
    private final CheckingTexts checking;
    private final Accepted accepted;
    private final ItemTexts items;
    private final ShowingChanges showing;
    private final MessageSource messages;
    private final Clock clock;

    EditorPages(
            Changing changing,
            CheckingTexts checking,
            Accepted accepted,
            ItemTexts items,
            ShowingChanges showing,
            MessageSource messages,
            Clock clock) {
        this.changing = changing;
        this.checking = checking;
        this.accepted = accepted;
        this.items = items;
        this.showing = showing;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The form, filled with the present text, with a former version to go back to, with the file of this release, or with the
     * proposal that is to be revised.
     */
    @GetMapping
    String form(
            @RequestParam(defaultValue = "item") String shelf,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean shipped,
            @RequestParam(required = false) @Nullable UUID change,
            Model model,
            Locale locale) {
        ChangeForm form = change == null
                ? begun(shelf.equals("act") ? Shelf.ACT : Shelf.ITEM, name, version, shipped)
                : again(changing.find(change));
        show(model, form, List.of(), false, locale);
        return VIEW;
    }

    private static ChangeForm again(Proposal proposal) {
        Draft draft = proposal.draft();
        return ChangeForm.of(
                proposal.id().toString(),
                draft.shelf(),
                draft.name(),
                draft.text(),
                draft.reason(),
                draft.effectiveFrom());
    }

    private ChangeForm begun(Shelf shelf, String name, @Nullable Integer version, boolean shipped) {
        LocalDate today = LocalDate.now(clock);
        Edition latest = accepted.latest(shelf, name).orElse(null);
        if (latest == null) {
            return ChangeForm.of(null, shelf, name, template(shelf), "", today);
        }
        String text = shipped
                ? accepted.shipped(shelf, name).orElse(latest.text())
                : version == null ? latest.text() : former(shelf, name, version).text();
        String numbered = shelf == Shelf.ITEM ? TextEdit.numbered(text, latest.version() + 1) : text;
        LocalDate day = latest.effectiveFrom().isAfter(today) ? latest.effectiveFrom() : today;
        return ChangeForm.of(null, shelf, name, numbered, "", day);
    }

    private Edition former(Shelf shelf, String name, int version) {
        return accepted.version(shelf, name, version)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "version-unknown", name, version));
    }

    /** A new item or act begins with what every one needs. */
    private static String template(Shelf shelf) {
        return DataFiles.texts("change/new-" + shelf.word() + ".yaml")
                .getFirst()
                .text();
    }

    @PostMapping
    ModelAndView send(
            @ModelAttribute ChangeForm form,
            @RequestParam(defaultValue = "check") String act,
            Model model,
            Locale locale) {
        String text = form.typed();
        List<FormError> errors = List.of();
        try {
            text = form.uploadedOrTyped();
            errors = errors(form, text, act, locale);
            if (errors.isEmpty() && act.equals("propose")) {
                return new ModelAndView("redirect:/catalogue/changes/" + proposed(form, text));
            }
            text = errors.isEmpty() && act.equals("apply") ? form.edited() : text;
        } catch (RequestProblem problem) {
            errors = List.of(new FormError("text", problem.message(locale)));
        } catch (IllegalArgumentException broken) {
            errors = List.of(new FormError("text", String.valueOf(broken.getMessage())));
        }
        show(model, form.with(text), errors, true, locale);
        HttpStatus status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(VIEW, model.asMap(), status);
    }

    private UUID proposed(ChangeForm form, String text) {
        Draft draft = draft(form, text);
        String by = Visitor.current().name();
        if (ChangeForm.or(form.id()).isBlank()) {
            return changing.propose(draft, by);
        }
        UUID id = UUID.fromString(ChangeForm.or(form.id()));
        changing.revise(id, draft, by);
        return id;
    }

    private Draft draft(ChangeForm form, String text) {
        return new Draft(
                form.on(),
                ChangeForm.or(form.name()),
                text,
                ChangeForm.or(form.reason()).strip(),
                form.day().orElse(LocalDate.now(clock)));
    }

    private List<FormError> errors(ChangeForm form, String text, String act, Locale locale) {
        List<FormError> errors = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        if (!ChangeForm.or(form.name()).matches(NAME)) {
            errors.add(error("name", "change-name", locale, ChangeForm.or(form.name())));
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            errors.add(error("text", "change-text-length", locale, LONGEST_TEXT));
        }
        if (form.day().filter(day -> !day.isBefore(today)).isEmpty()) {
            errors.add(error("effective", "change-day", locale, today.toString()));
        }
        String reason = ChangeForm.or(form.reason()).strip();
        if (act.equals("propose") && (reason.isEmpty() || reason.length() > LONGEST_REASON)) {
            errors.add(error("reason", "change-reason", locale, LONGEST_REASON));
        }
        return errors;
    }

    private static FormError error(String field, String code, Locale locale, Object... arguments) {
        return new FormError(
                field, new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments).message(locale));
    }

    private void show(Model model, ChangeForm form, List<FormError> errors, boolean check, Locale locale) {
        String text = form.typed();
        String name = ChangeForm.or(form.name());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        errors.forEach(error -> model.addAttribute(error.field() + "Error", error.message()));
        model.addAttribute("called", name.isEmpty() ? "" : showing.title(form.on(), name, locale));
        model.addAttribute("isNew", accepted.latest(form.on(), name).isEmpty());
        model.addAttribute("fields", fields(name, locale));
        model.addAttribute("opennesses", opennesses(locale));
        model.addAttribute("checked", check && text.length() <= LONGEST_TEXT);
        if (check && text.length() <= LONGEST_TEXT && name.matches(NAME)) {
            addFindings(model, draft(form, text), locale);
        }
    }

    private void addFindings(Model model, Draft draft, Locale locale) {
        CheckingTexts.Checked checked = checking.check(draft);
        String before = checked.before() == null ? "" : checked.before().text();
        model.addAttribute("flaws", FlawLine.of(checked.flaws(), draft.text(), locale));
        model.addAttribute("numbered", draft.text().lines().toList());
        if (checked.item() != null
                || draft.shelf() == Shelf.ACT && checked.flaws().isEmpty()) {
            model.addAttribute("differences", showing.differences(draft.name(), before, draft.text(), locale));
        }
    }

    /** The fields that the small form can change; none for an act or a new item. */
    private List<Choice> fields(String name, Locale locale) {
        List<Choice> fields = new ArrayList<>();
        accepted.latest(Shelf.ITEM, name).ifPresent(latest -> {
            fields.add(new Choice("", text("editor.field.none", locale)));
            Item item = items.parse(name, latest.text());
            item.fields()
                    .forEach(field ->
                            fields.add(new Choice(field.name(), field.label().in(locale) + " (" + field.name() + ")")));
        });
        return fields;
    }

    private List<Choice> opennesses(Locale locale) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", text("editor.unchanged", locale))));
        for (String openness : List.of("public", "authorised", "internal", "never")) {
            choices.add(new Choice(openness, text("openness." + openness, locale)));
        }
        return choices;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
