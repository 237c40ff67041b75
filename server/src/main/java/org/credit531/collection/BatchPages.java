package org.credit531.collection;

import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A batch while it runs and afterwards: one page that can be sent to a colleague. */
@Controller
class BatchPages {

    /** How often the page of a running batch asks again where the browser runs no script. */
    private static final int SECONDS_BETWEEN = 3;

    private final Batches batches;
    private final BatchScope scope;
    private final CancellingBatches cancelling;
    private final ShowingBatches showing;

    BatchPages(Batches batches, BatchScope scope, CancellingBatches cancelling, ShowingBatches showing) {
        this.batches = batches;
        this.scope = scope;
        this.cancelling = cancelling;
        this.showing = showing;
    }

    @GetMapping("/batches/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        Batch batch = scope.seen(id);
        model.addAttribute("batch", showing.of(batch, locale));
        model.addAttribute("refresh", batch.state().ended() || batch.held() ? null : SECONDS_BETWEEN);
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

    @PostMapping("/batches/{id}/cancel")
    String cancel(@PathVariable UUID id) {
        cancelling.cancel(scope.seen(id).id(), Visitor.current().name());
        return "redirect:/batches/" + id;
    }
}
