package org.credit531.audit;

import java.time.LocalDate;
import java.util.StringJoiner;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What entries are looked for; empty and {@code null} for any.
 *
 * @param who the name of an account or client
 * @param what a batch's id, an organisation's code, an account's name
 * @param event the code of an event
 * @param result {@code done} or {@code refused}
 * @param from the first day
 * @param until the last day
 */
record LedgerFilter(
        String who,
        String what,
        String event,
        String result,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    private static final int LONGEST = 100;

    LedgerFilter {
        who = checked("who", who);
        what = checked("what", what);
        if (!event.isEmpty() && AuditEvent.of(event).isEmpty()) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "event", event);
        }
        if (!result.isEmpty() && !result.equals("done") && !result.equals("refused")) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "result", result);
        }
    }

    private static String checked(String name, String value) {
        var text = value.strip();
        if (text.length() > LONGEST || text.indexOf('\u0000') >= 0) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", name, text);
        }
        return text;
    }

    boolean isEmpty() {
        return toString().isEmpty();
    }

    /** As the ledger notes it. */
    @Override
    public String toString() {
        var text = new StringJoiner(" ");
        add(text, "who", who);
        add(text, "what", what);
        add(text, "event", event);
        add(text, "result", result);
        add(text, "from", from == null ? "" : from.toString());
        add(text, "until", until == null ? "" : until.toString());
        return text.toString();
    }

    private static void add(StringJoiner text, String name, String value) {
        if (!value.isEmpty()) {
            text.add(name + "=" + value);
        }
    }
}
