package org.credit531.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.credit531.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of which their own records say that they were taken back, by review, by a court or by their authority (administrative
 * penalty law, article 48): from the moment it is known they are neither shown nor used, and whoever kept their address is told so.
 */
public interface WithdrawnDecisions {

    /** What a record says of its withdrawal; nothing where its decision holds. */
    Optional<Withdrawn> of(Statement statement);

    /**
     * What a stored record of an item says where its decision was taken back: any of these, for whoever counts records without reading
     * each. Under every name that the field has had.
     */
    List<Sign> signs();

    /**
     * A sign that a decision was taken back.
     *
     * @param item the catalogue item
     * @param field a field of it
     * @param value the text of the value by which it says so
     */
    record Sign(String item, String field, String value) {}

    /**
     * A withdrawal.
     *
     * @param actedOn the day of the act that took the decision back; {@code null} where the record does not say
     * @param ground how it was taken back, a code of the catalogue; empty where the record does not say
     */
    record Withdrawn(@Nullable LocalDate actedOn, String ground) {}
}
