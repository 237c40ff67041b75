package org.credit531.edition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of a data file as it was accepted.
 *
 * @param shelf what kind of file it is
 * @param name the code of the item, act or model, which is the file's name
 * @param version its number, from 1
 * @param text what it says; nothing where it ends what it is an edition of
 * @param shippedHash hash of the shipped file that lay below when it was signed; empty where there was none
 * @param effectiveFrom the day from which it is meant to be in force
 * @param knowledge the number under which it came into force; 0 for a text as shipped, {@code null} while its day is to come
 * @param reason why it was proposed
 * @param signatures whose word it is; {@code null} for a text as shipped
 */
public record Edition(
        Shelf shelf,
        String name,
        int version,
        String text,
        String shippedHash,
        LocalDate effectiveFrom,
        @Nullable Long knowledge,
        String reason,
        @Nullable Signatures signatures) {

    /** Whether it has come into force, at whatever time. */
    public boolean entered() {
        return knowledge != null;
    }

    /** Whether it was known at a number. */
    public boolean knownAt(long number) {
        return knowledge != null && knowledge <= number;
    }

    /** Whether it ends what it is an edition of: nothing holds in its place. */
    public boolean ends() {
        return text.isEmpty();
    }

    /** The two people behind an edition; that they are two is the table's own rule too. */
    public record Signatures(String proposedBy, OffsetDateTime proposedAt, String signedBy, OffsetDateTime signedAt) {}
}
