package org.credit531.access;

/** Where other contexts tell what they refused. */
public interface Refusals {

    /** A request was turned away that could not even be read, such as one whose head is too long. */
    void unreadable(String remoteAddress);
}
