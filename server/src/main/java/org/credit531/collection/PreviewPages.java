package org.credit531.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.web.FormError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How a file is understood, before any of it is taken: its sender confirms it, says what columns mean, or discards it. */
@Controller
class PreviewPages {

    private static final String FIELD = "column-";

    private final BatchScope scope;
    private final HoldingBatches holding;
    private final Catalogue catalogue;
    private final ShowingBatches showing;
    private final ShowingPreviews previews;
    private final MessageSource messages;

    PreviewPages(
            BatchScope scope,
            HoldingBatches holding,
            Catalogue catalogue,
            ShowingBatches showing,
            ShowingPreviews previews,
            MessageSource messages) {
        this.scope = scope;
        this.holding = holding;
        this.catalogue = catalogue;
        this.showing = showing;
        this.previews = previews;
        this.messages = messages;
    }

    /** A batch that is no longer held has a page of its own. */
    @GetMapping("/batches/{id}/preview")
    ModelAndView show(@PathVariable UUID id, Model model, Locale locale) {
        Batch batch = scope.seen(id);
        if (!batch.held()) {
            return new ModelAndView("redirect:/batches/" + id);
        }
        return page(holding.preview(batch, Choices.NONE), List.of(), model, locale, HttpStatus.OK);
    }

    /** The same with other meanings of its columns, still without taking anything. */
    @PostMapping("/batches/{id}/preview")
    ModelAndView look(@PathVariable UUID id, @RequestParam Map<String, String> form, Model model, Locale locale) {
        Batch batch = scope.seen(id);
        return page(holding.preview(batch, chosen(batch, form)), List.of(), model, locale, HttpStatus.OK);
    }

    @PostMapping("/batches/{id}/confirm")
    ModelAndView confirm(@PathVariable UUID id, @RequestParam Map<String, String> form, Model model, Locale locale) {
        Batch batch = scope.seen(id);
        Choices chosen = chosen(batch, form);
        HoldingBatches.Preview preview = holding.preview(batch, chosen);
        if (preview.look().problem() != null) {
            String text = messages.getMessage("preview.error", null, locale);
            return page(
                    preview, List.of(new FormError("columns", text)), model, locale, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        holding.confirm(
                batch, chosen, form.containsKey("remember"), Visitor.current().name());
        return new ModelAndView("redirect:/batches/" + id);
    }

    @PostMapping("/batches/{id}/discard")
    String discard(@PathVariable UUID id) {
        holding.discard(scope.seen(id), Visitor.current().name());
        return "redirect:/batches/" + id;
    }

    /** What the form says otherwise than the file would be read without it; columns are told by their number. */
    private Choices chosen(Batch batch, Map<String, String> form) {
        Item item = catalogue.require(batch.item());
        List<ReadColumn> columns = holding.columns(batch);
        List<Choices.Choice> choices = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            String field = form.get(FIELD + at);
            ReadColumn column = columns.get(at);
            if (field != null
                    && isMeaning(item, field)
                    && !column.heading().isEmpty()
                    && !field.equals(meant(column))) {
                choices.add(new Choices.Choice(column.heading(), field.isEmpty() ? null : field));
            }
        }
        return new Choices(choices);
    }

    private static boolean isMeaning(Item item, String field) {
        return field.isEmpty() || item.field(field).isPresent();
    }

    private static String meant(ReadColumn column) {
        String field = column.field();
        return field == null ? "" : field;
    }

    private ModelAndView page(
            HoldingBatches.Preview preview, List<FormError> errors, Model model, Locale locale, HttpStatus status) {
        model.addAttribute("batch", showing.of(preview.batch(), locale));
        model.addAttribute("preview", previews.of(preview, locale));
        model.addAttribute("errors", errors);
        return new ModelAndView("collection/preview", model.asMap(), status);
    }

    /** A nullable problem's words. */
    static @Nullable String words(Batch.@Nullable Problem problem, Locale locale) {
        return problem == null
                ? null
                : org.credit531.language.Texts.of("collection", "problem." + problem.code(), locale, problem.detail());
    }
}
