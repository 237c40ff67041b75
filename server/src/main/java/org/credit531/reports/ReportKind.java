package org.credit531.reports;

import java.util.Arrays;

/** The kinds of reports; each is a kind of document, too. */
enum ReportKind {
    /** What is known of an organisation. */
    CREDIT("credit-report"),
    /** That nothing adverse is recorded in domains, or what is. */
    SPECIAL("no-violation-report"),
    /** That the grade is at least one, and nothing else. */
    GRADE("grade-proof"),
    /** What is public of the participants of a tender. */
    TENDER("tender-list");

    private final String code;

    ReportKind(String code) {
        this.code = code;
    }

    /** The stable name: the kind of document. */
    String code() {
        return code;
    }

    /** What its signed file for programs is called. */
    String type() {
        return "credit531-" + code;
    }

    static ReportKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
