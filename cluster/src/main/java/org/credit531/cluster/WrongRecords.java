package org.credit531.cluster;

import java.util.Optional;

/** Records, or a file of them, that cannot be evaluated: says where, why and what to do. Comes back from tasks as it is. */
final class WrongRecords extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongRecords(String message) {
        super(message);
    }

    /** What a failed job says of records that cannot be evaluated, if that is why it failed. */
    static Optional<String> among(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongRecords wrong) {
                return Optional.ofNullable(wrong.getMessage());
            }
        }
        return Optional.empty();
    }
}
