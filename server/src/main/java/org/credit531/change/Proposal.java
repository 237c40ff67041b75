package org.credit531.change;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.credit531.edition.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * A change as proposed, and how far it has got.
 *
 * @param base the accepted version that it was written against, 0 for a new item or act
 * @param version the version that it would be
 * @param counted what it would hit, and when that was counted
 * @param signedBy who signed it, {@code null} while nobody has
 */
record Proposal(
        UUID id,
        int base,
        int version,
        Draft draft,
        Counted counted,
        State state,
        String proposedBy,
        OffsetDateTime proposedAt,
        @Nullable String signedBy) {

    /** What stands for its text in a signature. */
    public String textHash() {
        return TextHash.of(draft.text());
    }

    Shelf shelf() {
        return draft.shelf();
    }

    String name() {
        return draft.name();
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether its proposer may still write at it. */
    public boolean revisable() {
        return state == State.OPEN || state == State.RETURNED;
    }

    /** How far a proposal has got. */
    enum State {
        /** It waits for a second person. */
        OPEN,
        /** A second person asks its proposer to look at it again. */
        RETURNED,
        /** Its proposer has given it up. */
        WITHDRAWN,
        /** A second person has signed it. */
        SIGNED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a change would hit.
     *
     * @param knowledge the number as of which it was counted
     * @param stamp the number of the latest edition in force at that moment
     * @param on the day
     */
    record Counted(Impact impact, long knowledge, long stamp, LocalDate on) {}

    /** Something done with a proposal. */
    record Step(String step, String by, OffsetDateTime at, String remark) {}
}
