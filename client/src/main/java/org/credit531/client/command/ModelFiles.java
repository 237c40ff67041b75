package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credit531.scoring.Family;
import org.credit531.scoring.Model;
import org.credit531.scoring.ModelFamily;
import org.credit531.scoring.Models;
import org.credit531.scoring.Reading;

/** Files of models; what is wrong with one is told on the terminal. */
final class ModelFiles {

    private final Terminal terminal;

    ModelFiles(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * A family: a base first, then what extends it. Empty where a file is none of it, or its model evaluates nobody here.
     *
     * @throws IOException where a file cannot be read, or the models do not go together
     */
    Optional<ModelFamily> family(List<Path> files) throws IOException {
        var models = models(files);
        return models.isEmpty() ? Optional.empty() : Optional.of(together(models.get()));
    }

    /** The models of files that evaluate somebody here, of which each may extend those before it; empty as a family is. */
    Optional<List<Model>> models(List<Path> files) throws IOException {
        return ofAnybody(files).filter(models -> models.stream().noneMatch(this::isOfPersons));
    }

    /** The models of files, of persons too, of which each may extend those before it; empty where a file is none. */
    Optional<List<Model>> ofAnybody(List<Path> files) throws IOException {
        var models = new ArrayList<Model>();
        for (var file : files) {
            var read = read(file, models);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            models.add(read.get());
        }
        return Optional.of(models);
    }

    /** Models as a family. */
    static ModelFamily together(List<Model> models) throws IOException {
        try {
            return ModelFamily.of(models.stream().map(Model::compile).toList());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Whether a model is about natural persons, which is told. */
    private boolean isOfPersons(Model model) {
        if (model.family() == Family.NATURAL_PERSON) {
            terminal.tell("credit531: " + terminal.message("evaluate.of-persons", model.id()));
            return true;
        }
        return false;
    }

    /** The model of a file that may extend others. */
    Optional<Model> read(Path file, List<Model> bases) throws IOException {
        try {
            return switch (Models.read(file.toString(), Files.readString(file, UTF_8), bases)) {
                case Reading.Accepted(Model model) -> Optional.of(model);
                case Reading.Refused refused -> {
                    refused.findings().forEach(finding -> terminal.tell(finding.text(terminal.locale())));
                    yield Optional.empty();
                }
            };
        } catch (MalformedInputException e) {
            throw new IOException(terminal.message("evaluate.not-utf-8", file), e);
        }
    }
}
