package org.credit531.collection;

/**
 * A quarantined row and how far it is.
 *
 * @param row the row
 * @param state what became of it
 * @param revision how often its cells were changed
 */
record KeptRow(QuarantinedRow row, RowState state, int revision) {

    boolean open() {
        return state == RowState.OPEN;
    }
}
