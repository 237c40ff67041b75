package org.credit531.accounts;

/** Which names are those of accounts. */
public interface AccountNames {

    /** Whether there is an account of this name, as somebody typed it. */
    boolean isKnown(String typed);

    /** The name as accounts bear it. */
    String canonical(String typed);
}
