package org.credit531.collection;

import java.util.List;
import java.util.Map;
import org.credit531.collection.files.RecordFile;
import org.jspecify.annotations.Nullable;

/**
 * How a file would be read, shown before it is taken: which column is which field, and what would become of the first rows.
 *
 * @param format what it is, {@code null} where it is nothing that can be read
 * @param encoding how its text is encoded, empty in a workbook
 * @param sheet the sheet that is read, empty in formats without sheets
 * @param headingRows the rows in which the headings stand, as a spreadsheet counts
 * @param columns its columns from the left
 * @param missing Chinese names of fields that the item needs and no column brings
 * @param rows the first rows that state records
 * @param notices what the sender should know, such as columns that are not in the catalogue
 * @param problem why nothing of it would be taken, if so
 */
record FilePreview(
        RecordFile.@Nullable Format format,
        String encoding,
        String sheet,
        List<Long> headingRows,
        List<Column> columns,
        List<String> missing,
        List<Row> rows,
        List<Batch.Notice> notices,
        Batch.@Nullable Problem problem) {

    /** A file that cannot be read at all. */
    static FilePreview failed(Batch.Problem problem) {
        return new FilePreview(null, "", "", List.of(), List.of(), List.of(), List.of(), List.of(), problem);
    }

    /**
     * One of the first rows.
     *
     * @param number its number as a spreadsheet counts
     * @param cells its cells as the file has them, in the order of the columns; pages mask what nobody may see
     * @param values its values as they would be stored, by field; empty where it would be quarantined
     * @param findings what is wrong with it; empty where it would be taken
     */
    record Row(long number, List<String> cells, Map<String, Object> values, List<Finding> findings) {}
}
