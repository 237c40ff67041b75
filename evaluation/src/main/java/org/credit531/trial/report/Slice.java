package org.credit531.trial.report;

import java.util.Comparator;
import java.util.List;

/**
 * Some of the subjects: those with one code, those whose code is not known, or those of several small slices.
 *
 * @param kind which of these
 * @param codes the codes of the subjects that have one, in order
 */
public record Slice(Kind kind, List<String> codes) {

    /** By kind, then code: the same order whatever the order of the subjects. */
    static final Comparator<Slice> IN_ORDER = Comparator.comparing(Slice::kind)
            .thenComparing(slice -> slice.codes().isEmpty() ? "" : slice.codes().getFirst());

    /** What the subjects of a slice have in common. */
    public enum Kind {
        /** One code. */
        CODE,
        /** Nobody knows their code. */
        UNKNOWN,
        /** Each has one of several codes, or none, that too few have to be shown apart. */
        TOGETHER
    }

    /** Copies the list. */
    public Slice {
        codes = List.copyOf(codes);
    }
}
