package org.credit531.client;

/** Nobody answered, or the connection broke, and trying again (where that is safe) did not help. */
public final class ServerUnreachable extends CallFailed {

    private static final long serialVersionUID = 1;

    ServerUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
