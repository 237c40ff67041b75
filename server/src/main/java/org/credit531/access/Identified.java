package org.credit531.access;

/** The principal of an authentication, if it knows which visitor it stands for. */
interface Identified {

    Visitor visitor();
}
