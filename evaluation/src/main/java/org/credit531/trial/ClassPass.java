package org.credit531.trial;

/** One column's part in the classes of records. */
interface ClassPass {

    /** Adds to each class, from a place on, what the column says of the records of a range. */
    void add(int from, int to, char[] classes, int at);
}
