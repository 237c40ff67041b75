package org.credit531.collection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.DataScope;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Whose batches a visitor may send and see: the credit centre all of its region, an office of a unit that unit's there, and who is
 * limited to items theirs alone.
 */
@Component
class BatchScope {

    private final Batches batches;

    BatchScope(Batches batches) {
        this.batches = batches;
    }

    /** The unit for which the visitor sends records of an item, stated or its own. */
    String unitFor(@Nullable String stated, String item) {
        requireItem(item);
        Optional<String> own = Visitor.current().unit();
        if (stated == null) {
            return own.orElseThrow(() -> new RequestProblem(HttpStatus.BAD_REQUEST, "unit-missing"));
        }
        boolean another = own.isPresent() && !own.get().equals(stated);
        if (another || !Visitor.current().mayActFor(stated)) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "unit-not-yours", stated, own.orElse(""));
        }
        return stated;
    }

    /**
     * Refuses the item of whoever is limited to others.
     *
     * @throws RequestProblem 403 {@code item-not-yours}
     */
    static void requireItem(String item) {
        DataScope writes = Visitor.current().scope(Action.WRITE, Resource.BATCHES);
        if (!writes.coversItem(item)) {
            throw new RequestProblem(
                    HttpStatus.FORBIDDEN, "item-not-yours", item, String.join(", ", new TreeSet<>(writes.items())));
        }
    }

    /** The only unit whose batches the visitor sees, {@code null} for all. */
    @Nullable
    String unitSeen() {
        return scope().unit();
    }

    private static DataScope scope() {
        return Visitor.current().scope(Action.READ, Resource.BATCHES);
    }

    /** A filter within what the visitor sees: a unit sees its own batches whatever it asks for. */
    BatchFilter filter(
            @Nullable String unit,
            @Nullable String item,
            @Nullable String state,
            @Nullable LocalDate day,
            @Nullable String fileName) {
        String seen = unitSeen();
        return new BatchFilter(
                seen == null ? asked(unit) : seen, scope().region(), scope().items(), item, state, day, fileName);
    }

    private static @Nullable String asked(@Nullable String unit) {
        return unit == null || unit.isBlank() ? null : unit.strip();
    }

    /** The batch, if the visitor may see it; one that it may not see looks like one that is not there. */
    Batch seen(UUID id) {
        DataScope scope = scope();
        return batches.find(id)
                .filter(batch -> scope.covers(batch.unit(), batch.region(), batch.item()))
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-batch", id));
    }
}
