package org.credit531.scoring;

import java.util.List;
import java.util.Locale;
import org.credit531.scoring.yaml.Finding;
import org.credit531.scoring.yaml.RefusedDocument;

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

        /**
         * Something that is wrong with the text.
         *
         * @param line where, from 1
         * @param text what is wrong, and what to write instead
         */
        public record Mistake(int line, Label text) {}

        /** Copies the list. */
        public Refused {
            findings = List.copyOf(findings);
        }

        /** What is wrong and what to do, by line and in both languages. */
        public List<Mistake> mistakes() {
            return findings.stream()
                    .map(finding -> new Mistake(
                            finding.line(),
                            new Label(finding.message(Locale.CHINESE), finding.message(Locale.ENGLISH))))
                    .toList();
        }

        @Override
        public Model orElseThrow() {
            throw new RefusedDocument(findings);
        }
    }
}
