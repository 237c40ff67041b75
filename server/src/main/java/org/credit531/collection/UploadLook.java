package org.credit531.collection;

import java.util.List;
import java.util.Map;
import org.credit531.catalogue.Field;
import org.jspecify.annotations.Nullable;

/**
 * How an upload is understood before any of it is taken: its columns, and its first rows as they would be stored.
 *
 * @param format {@code csv}, {@code xlsx} or {@code json-lines}; empty where it is none of these
 * @param encoding how its text is encoded, empty where it is not text
 * @param sheet the name of the sheet that is read, empty in formats without sheets
 * @param headingRow the row in which the headings stand, 0 where there is none
 * @param columns its columns in order; empty where it is no table
 * @param missing fields that the item needs and no column brings
 * @param rows the first rows
 * @param problem why nothing of the file can be taken, {@code null} where rows can
 */
record UploadLook(
        String format,
        String encoding,
        String sheet,
        long headingRow,
        List<ReadColumn> columns,
        List<Field> missing,
        List<Row> rows,
        Batch.@Nullable Problem problem) {

    /** A file that is no table. */
    static UploadLook of(Batch.Problem problem) {
        return new UploadLook("", "", "", 0, List.of(), List.of(), List.of(), problem);
    }

    /**
     * One of the first rows.
     *
     * @param number its number as a spreadsheet counts
     * @param cells its cells as the file has them, in the order of the columns
     * @param values its values as they would be stored, by field; empty where it would be quarantined
     * @param findings what is wrong with it
     */
    record Row(long number, List<String> cells, Map<String, Object> values, List<Finding> findings) {}
}
