package org.credit531.evaluation;

import java.util.List;
import java.util.UUID;
import org.credit531.record.Statement;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Model;
import org.credit531.subject.Subject;

/**
 * A subject's evaluation with the records it rests on.
 *
 * @param subject the subject
 * @param model the model that was used
 * @param knownAt the knowledge number that it was computed from
 * @param circumstances what law and deliveries said of the model then
 * @param evaluation the result; its contributions sum to its points
 * @param records the records that were read
 */
public record SubjectEvaluation(
        Subject subject,
        Model model,
        long knownAt,
        Circumstances circumstances,
        Evaluation evaluation,
        List<Statement> records) {

    /** The record that a contribution rests on. */
    public java.util.Optional<Statement> record(String item, String recordKey) {
        UUID key = UUID.fromString(recordKey);
        return records.stream()
                .filter(statement ->
                        statement.item().equals(item) && statement.recordKey().equals(key))
                .findFirst();
    }
}
