package org.credit531.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.credit531.scoring.Model;
import org.credit531.scoring.ModelFamily;
import org.credit531.scoring.Models;

/**
 * A model as a text, which is what travels to the tasks: each reads it anew, by the code that reads it everywhere.
 *
 * @param name of the file, for findings
 */
record ModelText(String name, String yaml) implements Serializable {

    /**
     * The family of a base and what extends it.
     *
     * @throws IllegalArgumentException where the models do not go together
     */
    static ModelFamily family(List<ModelText> texts) {
        var models = new ArrayList<Model>();
        texts.forEach(
                text -> models.add(Models.read(text.name(), text.yaml(), models).orElseThrow()));
        return ModelFamily.of(models.stream().map(Model::compile).toList());
    }
}
