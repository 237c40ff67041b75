package org.credit531.calendar;

/** Whether somebody has compared a parameter's number with the text of the article behind it. */
public enum Verified {
    /** The text says so. */
    YES,
    /** The text was not to be had, or gives no number: the number is the platform's own until somebody has compared it. */
    NO
}
