package org.credit531.client;

import org.jspecify.annotations.Nullable;

/** A call to the server that gave no result. */
public abstract sealed class CallFailed extends RuntimeException
        permits RequestRefused, ServerUnreachable, UnexpectedAnswer {

    private static final long serialVersionUID = 1;

    CallFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
