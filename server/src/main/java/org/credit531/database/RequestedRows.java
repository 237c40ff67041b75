package org.credit531.database;

/**
 * Whose rows a request may see. Declared here and answered by the context that knows visitors; it must not use the database,
 * since each statement asks it.
 */
public interface RequestedRows {

    /** The scope of the visitor whose request this thread works on; {@link RowScope#NOTHING} outside a request. */
    RowScope requested();
}
