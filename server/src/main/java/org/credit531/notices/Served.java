package org.credit531.notices;

import java.time.OffsetDateTime;

/**
 * The proof that a notice was served.
 *
 * @param how by being opened, or by lapse of time after mail had told of it
 * @param at when
 * @param by the name of the account that opened it, empty where time lapsed
 * @param hash SHA-256 over what was sent and this
 */
public record Served(How how, OffsetDateTime at, String by, String hash) {

    /** The ways in which a notice is served. */
    public enum How {
        OPENED("opened"),
        LAPSE("lapse");

        private final String code;

        How(String code) {
            this.code = code;
        }

        /** As the database has it. */
        String code() {
            return code;
        }

        static How of(String code) {
            return code.equals(OPENED.code) ? OPENED : LAPSE;
        }
    }
}
