package org.credit531.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.credit531.scoring.Model;
import org.credit531.scoring.Models;

/** The texts of all models that are shipped, of those that use every word of the language, and of invented ones. */
final class Texts {

    private static final List<Path> FOLDERS =
            List.of(Path.of("../server/src/main/resources/models"), Path.of("../evaluation/src/test/resources/models"));
    private static final int INVENTED = 20;
    private static final int FOR_ENGINES = 10;
    private static final List<Model> BASES = readBases();

    private Texts() {}

    /** A text with its name. */
    record Named(String name, String text) {

        Model model() {
            return Models.read(name, text, bases()).orElseThrow();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> all() {
        return Stream.concat(shipped(), invented());
    }

    static Stream<Named> invented() {
        return Stream.iterate(0, seed -> seed < INVENTED, seed -> seed + 1)
                .map(seed -> new Named("invented-" + seed, InventedTexts.of(seed)));
    }

    static Stream<Named> shipped() {
        return FOLDERS.stream().flatMap(Texts::files).map(Texts::named);
    }

    /** Those that an engine may run, and fewer invented ones: an engine of others takes its time. */
    static Stream<Named> computable() {
        return Stream.concat(shipped(), invented().limit(FOR_ENGINES))
                .filter(named -> !named.text().contains("family: natural-person"));
    }

    static Named named(String id) {
        return shipped()
                .filter(one -> one.name().equals(id + ".yaml"))
                .findFirst()
                .orElseThrow();
    }

    static List<Model> bases() {
        return BASES;
    }

    private static List<Model> readBases() {
        return shipped()
                .filter(one -> !one.text().contains("\nextends:"))
                .map(one -> Models.read(one.name(), one.text()).orElseThrow())
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Named named(Path file) {
        try {
            return new Named(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
