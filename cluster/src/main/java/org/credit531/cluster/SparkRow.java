package org.credit531.cluster;

import java.util.List;
import org.credit531.scoring.RecordColumns;
import org.credit531.trial.files.RecordRow;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way through Spark. Which row of the file it was is not known any more: its key says which it is.
 *
 * @param file that it stood in
 * @param columns the names of the cells
 * @param cells what they say; null where nothing
 */
record SparkRow(String file, String party, List<String> columns, List<@Nullable String> cells) implements RecordRow {

    @Override
    public String cell(String column) {
        if (column.equals(RecordColumns.PARTY)) {
            return party;
        }
        int place = columns.indexOf(column);
        var cell = place < 0 ? null : cells.get(place);
        return cell == null ? "" : cell;
    }

    @Override
    public String place() {
        return file + ", record " + cell(RecordColumns.RECORD_KEY);
    }
}
