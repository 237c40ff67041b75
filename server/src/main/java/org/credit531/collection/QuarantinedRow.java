package org.credit531.collection;

import java.util.List;
import java.util.Map;

/**
 * A row that could not be taken, with every reason.
 *
 * @param row its number as a spreadsheet counts: the heading is row 1
 * @param reason {@code unattributed} where the party's code is not usable, {@code invalid} where another value is not,
 *     {@code overtaken} where a later row of the file states the same record differently, {@code removed} where the law has
 *     removed the record
 * @param findings what is wrong, in the order of the columns; at least one
 * @param cells the row as received: heading to value
 */
public record QuarantinedRow(long row, String reason, List<Finding> findings, Map<String, String> cells) {

    /** The code of a row that tells what was removed; nothing of what it says is kept. */
    static final String REMOVED_BEFORE = "removed-before";

    /** A row that tells what was removed. */
    static QuarantinedRow removedBefore(long row) {
        return new QuarantinedRow(
                row, reasonOf(REMOVED_BEFORE), List.of(Finding.of(REMOVED_BEFORE, "", "", "")), Map.of());
    }

    /** How much text it is, roughly. */
    long characters() {
        return cells.entrySet().stream()
                .mapToLong(
                        cell -> (long) cell.getKey().length() + cell.getValue().length())
                .sum();
    }

    /** The reason of a row that fitted by itself and was refused with this code. */
    static String reasonOf(String code) {
        return switch (code) {
            case REMOVED_BEFORE -> "removed";
            case "number-not-known" -> "unattributed";
            case "nothing-to-withdraw", "of-another-office" -> "invalid";
            default -> code;
        };
    }
}
