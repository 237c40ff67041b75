package org.credit531.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a board, in order.
 *
 * @param lines the lines
 * @param next where the page after this one begins, {@code null} on the last
 */
record BoardPage(List<Board.Line> lines, @Nullable String next) {

    /** The page after a place. */
    static BoardPage of(Board board, @Nullable String cursor, int size) {
        List<Board.Line> rest = board.lines().stream()
                .filter(line -> cursor == null || place(line).compareTo(cursor) > 0)
                .limit(size + 1L)
                .toList();
        if (rest.size() <= size) {
            return new BoardPage(rest, null);
        }
        List<Board.Line> page = rest.subList(0, size);
        return new BoardPage(page, place(page.getLast()));
    }

    /** The comma comes before every character of a code, so that places are in the order of units and items. */
    private static String place(Board.Line line) {
        return line.unit() + "," + line.item();
    }
}
