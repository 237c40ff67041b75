package org.credit531.collection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.credit531.collection.files.FileRow;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings among the first rows of a table: below titles, perhaps in several rows. The first rows that name all
 * that the item needs are they; where none do, the ones that name the most, so that it can be said what is missing.
 */
final class HeadingSearch {

    /** Headings below this row are not looked for. */
    static final int MOST_ROWS = 30;

    private static final int DEEPEST = 3;

    private final FieldNames names;
    private final List<FileRow> rows;
    private final boolean dateGiven;

    HeadingSearch(FieldNames names, List<FileRow> rows, boolean dateGiven) {
        this.names = names;
        this.rows = rows.stream().filter(row -> !row.isBlank()).toList();
        this.dateGiven = dateGiven;
    }

    /** The headings found, complete or not. */
    Headings find() {
        HeadingBlock best = null;
        for (int depth = 1; depth <= DEEPEST; depth++) {
            for (int first = 0; first + depth <= rows.size(); first++) {
                HeadingBlock block = block(first, depth);
                if (headings(block).isComplete()) {
                    return headings(withPartsBelow(withGroupAbove(block, first), first + depth));
                }
                best = best == null
                                || depth == 1
                                        && block.found().size() > best.found().size()
                        ? block
                        : best;
            }
        }
        return headings(best == null ? new HeadingBlock(names, rows) : best);
    }

    private HeadingBlock block(int first, int depth) {
        return new HeadingBlock(names, rows.subList(first, first + depth));
    }

    private Headings headings(HeadingBlock block) {
        long start = block.rows().isEmpty() ? 1 : block.rows().getFirst().number();
        return Headings.of(names, block, titleUnit(start), dateGiven);
    }

    /** The row above belongs to the headings where it makes clear what is not clear without. */
    private HeadingBlock withGroupAbove(HeadingBlock block, int first) {
        if (first == 0) {
            return block;
        }
        HeadingBlock larger = new HeadingBlock(
                names, rows.subList(first - 1, first + block.rows().size()));
        boolean clearer = larger.found().size() > block.found().size()
                || !block.duplicate().isEmpty() && larger.duplicate().isEmpty();
        return clearer ? larger : block;
    }

    /** A row below belongs to the headings where all that stands in it is part of one, and something is new. */
    private HeadingBlock withPartsBelow(HeadingBlock block, int next) {
        if (next >= rows.size() || block.rows().size() >= DEEPEST) {
            return block;
        }
        List<FileRow> more = new ArrayList<>(block.rows());
        more.add(rows.get(next));
        HeadingBlock larger = new HeadingBlock(names, more);
        boolean belongs = larger.duplicate().isEmpty()
                && larger.found().size() > block.found().size()
                && namesOnly(rows.get(next), block, larger);
        return belongs ? withPartsBelow(larger, next + 1) : block;
    }

    private static boolean namesOnly(FileRow row, HeadingBlock above, HeadingBlock larger) {
        Set<String> kept = new HashSet<>(above.found());
        String[] cells = row.cells();
        for (int column = 0; column < cells.length; column++) {
            Column with = larger.columns().get(column);
            Column without = column < above.columns().size() ? above.columns().get(column) : Column.unknown("");
            boolean part = cells[column].isBlank()
                    || with.heading().equals(without.heading())
                    || !with.content().isEmpty() && kept.add(with.content());
            if (!part) {
                return false;
            }
        }
        return true;
    }

    /** The unit of all amounts where a title above the headings states one, such as 单位：万元. */
    private @Nullable String titleUnit(long start) {
        for (FileRow row : rows) {
            for (String cell : row.number() < start ? row.cells() : new String[0]) {
                String text = HeadingText.compared(cell).replaceAll("^[(\\[【]|[)\\]】]$", "");
                String unit = text.contains("单位") ? HeadingText.unit(text) : "";
                if (!unit.isEmpty()) {
                    return unit;
                }
            }
        }
        return null;
    }
}
