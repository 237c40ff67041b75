package org.credit531.recall;

import org.credit531.database.RowScope;

/**
 * The scope in which rows of single organisations and users of a recall are read and written: by the work itself, and for whoever
 * is shown a part of them, which the pages choose.
 */
final class RecallRows {

    static final RowScope SCOPE = RowScope.job("recall-models");

    private RecallRows() {}
}
