package org.credit531.access;

import org.credit531.database.RequestedRows;
import org.credit531.database.RowScope;
import org.springframework.stereotype.Component;

/**
 * Whose rows the database shows to a visitor: those of the batches that the visitor may read at all. Who only watches over
 * reporting sees what came in and when, and the account of a subject what is addressed to it. It stands behind what each page and address decides, and asks nothing of the database.
 */
@Component
public class VisitorRows implements RequestedRows {

    @Override
    public RowScope requested() {
        return of(Visitor.current());
    }

    /** Whose rows this visitor sees. */
    public static RowScope of(Visitor visitor) {
        DataScope batches = visitor.scope(Action.READ, Resource.BATCHES);
        return switch (batches.reach()) {
            case UNIT ->
                RowScope.unit(String.valueOf(batches.unit()))
                        .within(batches.region())
                        .ofItems(batches.items());
            case REGION, ALL -> RowScope.CENTRE.within(batches.region()).ofItems(batches.items());
            case NOTHING, SUBJECT -> watches(visitor) ? RowScope.SUPERVISION.ofItems(visitor.items()) : own(visitor);
        };
    }

    /** What is addressed to a subject is its own account's to read. */
    private static RowScope own(Visitor visitor) {
        DataScope documents = visitor.scope(Action.READ, Resource.DOCUMENTS);
        return documents.subject() == null ? RowScope.NOTHING : RowScope.subject(documents.subject());
    }

    private static boolean watches(Visitor visitor) {
        return switch (visitor.scope(Action.READ, Resource.REPORTING).reach()) {
            case NOTHING, SUBJECT, UNIT -> false;
            case REGION, ALL -> true;
        };
    }
}
