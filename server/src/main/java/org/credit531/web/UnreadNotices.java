package org.credit531.web;

/** How many notices wait for the visitor of a page. Declared here and answered by the context that keeps them. */
public interface UnreadNotices {

    /** Those that the account has not opened; a hundred stands for as many or more. */
    int unread();
}
