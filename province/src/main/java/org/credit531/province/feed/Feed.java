package org.credit531.province.feed;

import java.util.List;
import java.util.Map;

/**
 * What one department sends about one catalogue item.
 *
 * @param id the name of its file, without ending
 * @param item the catalogue item
 * @param unit the information unit that sends it
 * @param file how its files look
 * @param whom whom it speaks about
 * @param second what is sent later
 * @param corrects index of the column that corrections change, -1 for none
 * @param defects shares that differ from the usual ones
 * @param columns its columns, from the left
 */
public record Feed(
        String id,
        String item,
        String unit,
        FileHabits file,
        Whom whom,
        Second second,
        int corrects,
        Map<Defect, Integer> defects,
        List<Column> columns) {

    /** What is sent later. */
    public enum Second {
        /** Nothing. */
        NONE,
        /** What is new, changed or withdrawn. */
        DELTA,
        /** Everything again. */
        SNAPSHOT
    }

    /** The same feed as another kind of file. */
    public Feed as(FileHabits.Format format) {
        return new Feed(id, item, unit, file.as(format), whom, second, corrects, defects, columns);
    }

    /** The damage that its rows suffer, in a province where departments usually do this. */
    public Defects defects(Defects usual) {
        return usual.equals(Defects.AS_PUBLISHED) ? usual.but(defects) : usual;
    }

    /** Whether some heading has another one above it. */
    public boolean isGrouped() {
        return columns.stream().anyMatch(column -> !column.group().isEmpty());
    }

    /** Whether it says how a register stands. */
    boolean isRegister() {
        return whom.each().mode() == Whom.Mode.REGISTER;
    }

    /** Index of the column with running numbers, -1 for none. */
    public int rowColumn() {
        return columnOf(Fact.ROW);
    }

    int columnOf(Fact fact) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).value() == fact) {
                return index;
            }
        }
        return -1;
    }
}
