package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.credit531.scoring.CompiledModel;

/** The public register of evaluation models: every version that was ever released, and which of them hold. */
public interface PublishedModels {

    /** Every version that has ever come into force, by model and version. */
    List<ModelVersion> versions();

    /** The versions in force on a day as known at a number: of each model at most one. */
    List<ModelVersion> on(LocalDate day, long knowledge);

    /** The versions in force today. */
    List<ModelVersion> today();

    /** One version of a model. */
    default Optional<ModelVersion> version(String id, int version) {
        return versions().stream()
                .filter(one -> one.id().equals(id) && one.version() == version)
                .findFirst();
    }

    /** Every model in force today that evaluates. */
    List<CompiledModel> all();

    /** The model with this id, as it is in force today. */
    Optional<CompiledModel> model(String id);
}
