package org.credit531.repair;

import org.credit531.language.Label;
import org.credit531.record.Statement;

/** Under which rule and in which class an adverse record falls, by the day of its decision: for whoever tells when it ends. */
public interface ClassesInForce {

    /** How it stands with a record. */
    Standing of(Statement statement);

    /**
     * How it stands with a record. The day on which its publication ends is the record's own ({@link Statement#removalOn()}).
     *
     * @param category {@code minor}, {@code general}, {@code serious}, or {@code sector} where the department's rules hold; what it
     *     is called is the message {@code repair.class.<category>}
     * @param rule what the rule is called
     * @param article the act or article that it is
     */
    record Standing(String category, Label rule, String article) {}
}
