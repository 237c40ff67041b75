package org.credit531.publicity;

import java.time.LocalDate;
import org.credit531.collection.OpenRows;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a unit sent and that was not taken, with the day until which it has to be public all the same.
 *
 * @param decidedOn the day of the decision; {@code null} where its cell cannot be read
 * @param lastDay the last day of its term, and where the day of the decision cannot be read the last that it can have, as no decision is
 *     sent before it is made; {@code null} where the holidays of a year between are not known
 * @param late whether the last day is over
 * @param left how many working days are left after today, and of what is late how many are over, as a number below none
 * @param backlog whether it was decided before its office began to send: nobody says of it that it is late
 * @param sentSince whether a decision of this number has come from its unit since
 */
record DueRow(
        OpenRows.OpenRow row,
        Sheet sheet,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate lastDay,
        boolean late,
        int left,
        boolean backlog,
        boolean sentSince) {

    private static final int SOON = 2;

    /** How it stands: the end of a key of messages. */
    String state() {
        if (sentSince) {
            return "sent";
        }
        if (backlog) {
            return "backlog";
        }
        if (lastDay == null) {
            return "unknown";
        }
        return late ? "late" : left == 0 ? "today" : "left";
    }

    /** The colour that repeats it. */
    String kind() {
        return switch (state()) {
            case "late" -> "failed";
            case "today" -> "unconfirmed";
            case "left" -> left <= SOON ? "unconfirmed" : "info";
            default -> "plain";
        };
    }
}
