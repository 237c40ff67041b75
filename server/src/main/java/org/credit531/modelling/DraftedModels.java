package org.credit531.modelling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.scoring.Model;
import org.jspecify.annotations.Nullable;

/** Versions of models that somebody drafts, for whoever tries them out before their release. */
public interface DraftedModels {

    /** The drafts that were neither released nor given up, the latest first. */
    List<Drafted> open();

    /** One of them, also one that is no longer open. */
    Optional<Drafted> find(UUID id);

    /**
     * A draft.
     *
     * @param id its case
     * @param name the model's name
     * @param version the version that it would be
     * @param by the account that wrote it
     * @param text its text
     * @param model what it says; {@code null} where it has mistakes that leave no model
     */
    record Drafted(
            UUID id,
            String name,
            int version,
            String by,
            String text,
            @Nullable Model model) {}
}
