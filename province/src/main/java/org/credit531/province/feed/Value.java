package org.credit531.province.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the cells of a column hold. */
interface Value {

    /** A cell: text, a day, a number, a sum, or {@code null} for an empty one. */
    @Nullable
    Object draw(Drawing row);

    /** Whether its cells are numbers, in whose place a text is a mistake. */
    default boolean isNumber() {
        return false;
    }

    /** Another value that could have stood in the cell. */
    default Object altered(Object cell) {
        return switch (cell) {
            case LocalDate day -> day.plusDays(1);
            case Long number -> number + 1;
            case BigDecimal number -> number.add(BigDecimal.ONE);
            case Money money -> new Money(money.amount().add(BigDecimal.ONE));
            default -> cell + "（更正）";
        };
    }
}
