package org.credit531.client;

import org.jspecify.annotations.Nullable;

/**
 * What an {@code application/problem+json} answer says.
 *
 * @param status HTTP status
 * @param code stable name of the problem
 * @param title the problem in a few words
 * @param detail place, reason and remedy
 */
public record Problem(
        int status,
        @Nullable String code,
        @Nullable String title,
        @Nullable String detail) {

    /** What a caller can do about it. */
    public enum Kind {
        /** Credentials are missing or wrong. */
        NOT_SIGNED_IN,
        /** Credentials are right, but do not allow this. */
        FORBIDDEN,
        /** Nothing is there. */
        NOT_FOUND,
        /** Something else is under way or was sent under the same key. */
        CONFLICT,
        /** More than the server takes at once. */
        TOO_LARGE,
        /** Too many calls: later. */
        TOO_MANY,
        /** The call itself is wrong. */
        INVALID,
        /** The server failed. */
        SERVER_FAULT
    }

    /** The problem's kind, by its status. */
    public Kind kind() {
        return switch (status) {
            case 401 -> Kind.NOT_SIGNED_IN;
            case 403 -> Kind.FORBIDDEN;
            case 404, 410 -> Kind.NOT_FOUND;
            case 409 -> Kind.CONFLICT;
            case 413 -> Kind.TOO_LARGE;
            case 429 -> Kind.TOO_MANY;
            default -> status >= 500 ? Kind.SERVER_FAULT : Kind.INVALID;
        };
    }

    /** The problem in one line. */
    public String text() {
        var said = detail != null ? detail : title;
        var line = said == null ? "HTTP status " + status : said;
        return code == null ? line : line + " [" + code + "]";
    }
}
