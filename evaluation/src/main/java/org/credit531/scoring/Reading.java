package org.credit531.scoring;

import java.util.List;
import java.util.stream.Collectors;
import org.credit531.scoring.yaml.Finding;

/** What became of a model's text. */
public sealed interface Reading {

    /** The model, or an exception that lists every finding; for models that are part of the program. */
    Model orElseThrow();

    /**
     * The text is a model without any finding.
     *
     * @param model the model
     */
    record Accepted(Model model) implements Reading {

        @Override
        public Model orElseThrow() {
            return model;
        }
    }

    /**
     * The text is refused as a whole.
     *
     * @param findings at least one, in order of lines
     */
    record Refused(List<Finding> findings) implements Reading {

        /** Copies the list. */
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public Model orElseThrow() {
            throw new IllegalArgumentException(
                    findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
    }
}
