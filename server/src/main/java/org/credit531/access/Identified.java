package org.credit531.access;

/** The principal of an authentication, if it knows which visitor it stands for. */
public interface Identified {

    /** Whom it stands for. */
    Visitor visitor();
}
