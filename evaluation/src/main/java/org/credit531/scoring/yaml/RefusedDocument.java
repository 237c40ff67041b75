package org.credit531.scoring.yaml;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A document in which something is wrong, where it cannot be passed over. */
public final class RefusedDocument extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** With all findings, in the order of their lines; the message says them in English. */
    public RefusedDocument(List<Finding> findings) {
        super(text(findings, Locale.ENGLISH));
        this.findings = List.copyOf(findings);
    }

    /** A line for each mistake, which names the place. */
    public String text(Locale locale) {
        return text(findings, locale);
    }

    private static String text(List<Finding> findings, Locale locale) {
        return findings.stream().map(finding -> finding.text(locale)).collect(Collectors.joining("\n"));
    }
}
