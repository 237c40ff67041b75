package org.credit531.privacy;

import java.time.OffsetDateTime;

/**
 * A notice as it was sent.
 *
 * @param number from 1
 * @param kind to whom by law
 * @param body what it says
 * @param sentTo to whom and how, as a delivery record
 * @param sentBy who sent it
 * @param sentAt when
 */
record Letter(int number, Kind kind, String body, String sentTo, String sentBy, OffsetDateTime sentAt) {

    /** To whom the law wants it sent. */
    enum Kind {
        /** The authority for the protection of personal information. */
        AUTHORITY("authority"),
        /** The persons concerned. */
        SUBJECTS("subjects");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable code. */
        String code() {
            return code;
        }

        static Kind of(String code) {
            return code.equals(AUTHORITY.code) ? AUTHORITY : SUBJECTS;
        }
    }
}
