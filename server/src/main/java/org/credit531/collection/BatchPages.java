package org.credit531.collection;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What became of each file: the list of batches, and a batch while it runs and afterwards. */
@Controller
class BatchPages {

    private static final int PAGE = 25;

    private final Batches batches;
    private final BatchScope scope;
    private final ShowingBatches showing;

    BatchPages(Batches batches, BatchScope scope, ShowingBatches showing) {
        this.batches = batches;
        this.scope = scope;
        this.showing = showing;
    }

    @GetMapping("/batches")
    String list(@RequestParam(required = false) @Nullable String cursor, Model model, Locale locale) {
        List<Batch> page = batches.list(scope.unitSeen(), BatchCursor.read(cursor), PAGE);
        model.addAttribute(
                "batches", page.stream().map(batch -> showing.of(batch, locale)).toList());
        model.addAttribute("paging", paging(cursor, page));
        return "collection/batches";
    }

    @GetMapping("/batches/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        model.addAttribute("batch", showing.of(scope.seen(id), locale));
        return "collection/batch";
    }

    /** The part of the page that changes while the batch runs; it asks for itself again until the batch has ended. */
    @GetMapping("/batches/{id}/live")
    String live(@PathVariable UUID id, Model model, Locale locale) {
        model.addAttribute("batch", showing.of(scope.seen(id), locale));
        return "collection/batch :: live";
    }

    @PostMapping("/batches/{id}/retry")
    String retry(@PathVariable UUID id) {
        return "redirect:/batches/" + batches.retry(scope.seen(id).id()).id();
    }

    private static Paging paging(@Nullable String cursor, List<Batch> page) {
        String first = cursor == null ? null : "/batches";
        String next = page.size() < PAGE
                ? null
                : UriComponentsBuilder.fromPath("/batches")
                        .queryParam("cursor", "{cursor}")
                        .encode()
                        .buildAndExpand(BatchCursor.after(page.getLast()))
                        .toUriString();
        return new Paging(first, next);
    }
}
