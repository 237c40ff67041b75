package org.credit531.trial.report;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.credit531.trial.Attribute;

/**
 * Something by which subjects are told apart, as their city, the section of their industry, size, age, ownership or kind.
 *
 * @param name what it is
 * @param codes the different codes that there are, in any order
 * @param codeOf the place of a subject's code among them, by its index; -1 where it is not known
 */
public record Slicing(String name, List<String> codes, IntUnaryOperator codeOf) {

    /** Copies the list. */
    public Slicing {
        codes = List.copyOf(codes);
    }

    /** By something that was loaded of each subject. */
    public static Slicing of(String name, Attribute attribute) {
        return new Slicing(name, attribute.codes(), attribute::codeOf);
    }

    /** The part of a subject: the place of its code, and after all of them those whose code is not known. */
    int partOf(int subject) {
        int code = codeOf.applyAsInt(subject);
        return code < 0 ? codes.size() : code;
    }

    /** How many parts there are, with that of the unknown. */
    int parts() {
        return codes.size() + 1;
    }
}
