package org.credit531.collection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Whose batches a visitor may send and see: the credit centre all, an information unit its own. */
@Component
class BatchScope {

    private final Batches batches;

    BatchScope(Batches batches) {
        this.batches = batches;
    }

    /** The unit for which the visitor sends, stated or its own. */
    String unitFor(@Nullable String stated) {
        Optional<String> own = Visitor.current().unit();
        if (stated == null) {
            return own.orElseThrow(() -> new RequestProblem(HttpStatus.BAD_REQUEST, "unit-missing"));
        }
        if (own.isPresent() && !own.get().equals(stated)) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "unit-not-yours", stated, own.get());
        }
        return stated;
    }

    /** The only unit whose batches the visitor sees, {@code null} for all. */
    @Nullable
    String unitSeen() {
        Visitor visitor = Visitor.current();
        return visitor.may(Role.CREDIT_CENTRE) ? null : visitor.unit().orElse("");
    }

    /** A filter within what the visitor sees: a unit sees its own batches whatever it asks for. */
    BatchFilter filter(
            @Nullable String unit,
            @Nullable String item,
            @Nullable String state,
            @Nullable LocalDate day,
            @Nullable String fileName) {
        String seen = unitSeen();
        return new BatchFilter(seen == null ? asked(unit) : seen, item, state, day, fileName);
    }

    private static @Nullable String asked(@Nullable String unit) {
        return unit == null || unit.isBlank() ? null : unit.strip();
    }

    /** The batch, if the visitor may see it; one that it may not see looks like one that is not there. */
    Batch seen(UUID id) {
        String unit = unitSeen();
        return batches.find(id)
                .filter(batch -> unit == null || unit.equals(batch.unit()))
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-batch", id));
    }
}
