package org.credit531.client;

/** Something answered, but not as this platform does: another server, or something in between. */
public final class UnexpectedAnswer extends CallFailed {

    private static final long serialVersionUID = 1;

    UnexpectedAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
