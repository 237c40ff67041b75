package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Label;

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

    /** What a version is called; its model's id where there is no such version. */
    default Label called(String id, int version) {
        return version(id, version).map(found -> found.model().label()).orElseGet(() -> new Label(id, id));
    }

    /** Every recall that has come into force, in the order of models and of recalls; none where there is no register of them. */
    default List<Recall> recalls() {
        return List.of();
    }

    /** The recall of a version, if it was recalled. */
    default Optional<Recall> recall(String id, int version) {
        return recalls().stream().filter(one -> one.isOf(id, version)).findFirst();
    }

    /**
     * Why no version of a model holds on a day as known at a number: the recall that has left nothing in its place; empty where one
     * holds, or where none would without a recall.
     */
    default Optional<Recall> nothingLeft(String id, LocalDate day, long knowledge) {
        return Optional.empty();
    }

    /** Every model in force today that evaluates. */
    List<CompiledModel> all();

    /** The model with this id, as it is in force today. */
    Optional<CompiledModel> model(String id);
}
