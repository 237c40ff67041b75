package org.credit531.evaluation;

import java.util.List;
import java.util.Optional;
import org.credit531.identifiers.SubjectKind;
import org.credit531.scoring.CompiledModel;

/** The public register of evaluation models, read from {@code models/*.yaml}. */
public interface PublishedModels {

    /** Every published model. */
    List<CompiledModel> all();

    /** The model with this id. */
    Optional<CompiledModel> model(String id);

    /** The model by which subjects of a kind are evaluated, if there is one. */
    Optional<CompiledModel> forKind(SubjectKind kind);
}
