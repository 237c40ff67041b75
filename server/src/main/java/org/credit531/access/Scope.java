package org.credit531.access;

import java.util.Arrays;
import java.util.Optional;

/** What a token of a client of the REST interface is good for, besides what everybody may do. */
public enum Scope {
    /** Hand in batches. */
    BATCHES_WRITE("batches.write"),
    /** See what became of batches. */
    BATCHES_READ("batches.read"),
    /** See fields that are not public, as far as the client's roles go. */
    RECORDS_READ("records.read"),
    /** See objections and applications for repair. */
    CASES_READ("cases.read"),
    /** Carry here what officials have decided about them, or object and apply in the name of the own organisation. */
    CASES_WRITE("cases.write"),
    /** Begin trials of models and call them off. */
    TRIALS_WRITE("trials.write"),
    /** Have the own models of a third party run in the sealed room. */
    ROOMS_WRITE("rooms.write");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** The name in requests for a token. */
    public String code() {
        return code;
    }

    /** The scope of this name, if there is one. */
    public static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
