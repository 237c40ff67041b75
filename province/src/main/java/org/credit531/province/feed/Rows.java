package org.credit531.province.feed;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the rows of a delivery go. */
public interface Rows {

    /**
     * Takes a row.
     *
     * @param cells one for each column: text, day, number, sum, or nothing
     * @param operation 新增, 变更 or 撤销 in a second delivery of changes, otherwise empty
     * @param truth what is true about it
     */
    void row(@Nullable Object[] cells, String operation, Truth truth) throws IOException;

    /** Learns of a record that a second delivery of everything leaves out. */
    void leftOut(Truth truth) throws IOException;
}
