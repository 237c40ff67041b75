package org.credit531.collection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a sender decides about a batch by REST: to see how it is understood, to confirm, discard or cancel it. */
@RestController
@RequestMapping("/api/v1/batches/{id}")
class SendingResource {

    private final Batches batches;
    private final BatchScope scope;
    private final HoldingBatches holding;
    private final CancellingBatches cancelling;
    private final Catalogue catalogue;

    SendingResource(
            Batches batches,
            BatchScope scope,
            HoldingBatches holding,
            CancellingBatches cancelling,
            Catalogue catalogue) {
        this.batches = batches;
        this.scope = scope;
        this.holding = holding;
        this.cancelling = cancelling;
        this.catalogue = catalogue;
    }

    /** How a held batch is understood: its columns, what is missing, and its first rows as they would be stored. */
    @GetMapping("/preview")
    @Operation(summary = "How a held batch is understood; nothing of it is taken yet")
    PreviewJson preview(@PathVariable UUID id, Locale locale) {
        Batch batch = scope.seen(id);
        return PreviewJson.of(
                holding.preview(batch, batch.passage().choices()), catalogue.require(batch.item()), locale);
    }

    /** Lets a held batch be read. */
    @PostMapping("/confirm")
    @Operation(summary = "Lets a held batch be read, perhaps with other meanings of its columns")
    BatchJson confirm(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Confirmation body, Locale locale) {
        Batch batch = scope.seen(id);
        Choices chosen = body == null ? Choices.NONE : choices(body.mapping(), catalogue.require(batch.item()));
        boolean remember = body == null || body.remember() == null || body.remember();
        return json(holding.confirm(batch, chosen, remember, Visitor.current().name()), locale);
    }

    /** Ends a held batch of which nothing shall be taken. */
    @PostMapping("/discard")
    @Operation(summary = "Ends a held batch; its upload is forgotten at once")
    BatchJson discard(@PathVariable UUID id, Locale locale) {
        return json(holding.discard(scope.seen(id), Visitor.current().name()), locale);
    }

    /** Stops a batch that has not ended: nothing of it is taken. */
    @PostMapping("/cancel")
    @Operation(
            summary = "Stops a batch that has not ended; it becomes failed with the problem cancelled, a moment later")
    BatchJson cancel(@PathVariable UUID id, Locale locale) {
        Batch batch = scope.seen(id);
        cancelling.cancel(batch.id(), Visitor.current().name());
        return json(batches.find(id).orElseThrow(), locale);
    }

    private BatchJson json(Batch batch, Locale locale) {
        return BatchJson.of(batch, batches, locale);
    }

    private static Choices choices(@Nullable Map<String, @Nullable String> mapping, Item item) {
        List<Choices.Choice> choices = new ArrayList<>();
        if (mapping != null) {
            mapping.forEach((heading, field) -> {
                if (field != null && item.field(field).isEmpty()) {
                    throw new RequestProblem(
                            HttpStatus.UNPROCESSABLE_CONTENT, "unknown-field", field, item.item(), heading);
                }
                choices.add(new Choices.Choice(heading.strip(), field));
            });
        }
        return new Choices(choices);
    }

    /**
     * What a sender confirms.
     *
     * @param mapping what columns mean: heading to the name of a field, or to null where the column is not stored; columns
     *     that are left out stay as the preview shows them
     * @param remember whether later files of the unit and item shall be understood so, too; yes unless said
     */
    @Schema(name = "BatchConfirmation")
    record Confirmation(
            @Nullable Map<String, @Nullable String> mapping,
            @Nullable Boolean remember) {}
}
