package org.credit531.scoring.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The mistakes found so far in one document. Keeps at most {@value #LIMIT}: a broken file must not fill the memory. */
public final class Findings {

    /** Beyond this number further findings are dropped; the first ones must be mended anyway. */
    public static final int LIMIT = 100;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    /** Starts an empty collection for the document of this name. */
    public Findings(String file) {
        this.file = file;
    }

    /** Notes a mistake; {@code line} counts from 1, the arguments are those of the {@link Finding}. */
    public void add(int line, String mistake, Object... arguments) {
        if (findings.size() < LIMIT) {
            var texts = Stream.of(arguments).map(String::valueOf).toList();
            findings.add(new Finding(file, line, mistake, texts));
        }
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /**
     * Goes on only where nothing was found.
     *
     * @throws RefusedDocument with all findings
     */
    public void requireNone() {
        if (!findings.isEmpty()) {
            throw new RefusedDocument(all());
        }
    }

    /** All findings in the order of their lines. */
    public List<Finding> all() {
        return findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}
