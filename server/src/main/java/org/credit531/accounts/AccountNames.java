package org.credit531.accounts;

/** Which names are those of accounts. */
public interface AccountNames {

    /** Whether there is an account of this name, as somebody typed it. */
    boolean isKnown(String typed);

    /** Whether an account of this name is there and may not sign in until an administrator enables it again. */
    boolean isDisabled(String name);

    /** The name as accounts bear it. */
    String canonical(String typed);
}
