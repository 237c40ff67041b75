package org.credit531.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.language.DataFiles;
import org.credit531.language.Flaw;
import org.credit531.language.Label;
import org.credit531.language.Texts;
import org.credit531.law.Laws;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Models;
import org.credit531.scoring.Reading;
import org.credit531.scoring.Veto;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Texts of models, for those who draft and release them: read, and checked against the language, the catalogue and the law. */
@Component
public class ModelTexts {

    private static final String FILES = "models/*.yaml";
    private static final Pattern EXTENDS = Pattern.compile("(?m)^extends:");

    private final Catalogue catalogue;
    private final Laws laws;

    ModelTexts(Catalogue catalogue, Laws laws) {
        this.catalogue = catalogue;
        this.laws = laws;
    }

    /** The models that this release is shipped with, what others extend first; a mistake in one keeps the platform from starting. */
    public List<Shipped> shipped() {
        List<Model> bases = new ArrayList<>();
        List<Shipped> all = new ArrayList<>();
        for (DataFiles.Text file : files()) {
            Model model = parse(file.file(), file.text(), bases);
            requireWithoutFlaws(file, model);
            bases.add(model);
            all.add(new Shipped(model, file.text()));
        }
        return all;
    }

    private static List<DataFiles.Text> files() {
        return DataFiles.texts(FILES).stream()
                .sorted(Comparator.comparing(file -> isExtension(file.text())))
                .toList();
    }

    /** Whether a text states an extension of another model, which must be read first. */
    static boolean isExtension(String text) {
        return EXTENDS.matcher(text).find();
    }

    /** What was signed since, and would have to be answered by a new version, keeps no platform from starting. */
    private void requireWithoutFlaws(DataFiles.Text file, Model model) {
        List<Flaw> flaws = misfits(file.text(), model, catalogue.asShipped(), laws.asShipped());
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException(file.file() + ":"
                    + flaws.getFirst().line() + ": " + flaws.getFirst().reason().en());
        }
    }

    /** What is told of a shipped version beside its rules: how it was made and calibrated, and how well; a paragraph each. */
    public Optional<Label> notes(String model, int version) {
        return ModelNotes.of(model, version, Locale.CHINESE).isEmpty()
                ? Optional.empty()
                : Optional.of(Label.of(locale -> String.join("\n\n", ModelNotes.of(model, version, locale))));
    }

    /**
     * Reads a text that somebody wrote.
     *
     * @param bases the models that it may extend
     */
    public Read read(String name, String text, Collection<Model> bases) {
        return switch (Models.read(name, text, bases)) {
            case Reading.Accepted(Model model) -> new Read(model, misfits(text, model, catalogue, laws));
            case Reading.Refused refused ->
                new Read(
                        null,
                        refused.mistakes().stream()
                                .map(mistake -> new Flaw(mistake.line(), Explaining.label(mistake.text())))
                                .toList());
        };
    }

    /**
     * The model that a text states.
     *
     * @throws IllegalArgumentException with a line for each mistake, which names the place
     */
    static Model parse(String name, String text, Collection<Model> bases) {
        return Models.read(name, text, bases).orElseThrow();
    }

    /** Why a model may not read what an item states; empty where it may. */
    public List<Label> objections(Model model, Item item) {
        Function<String, Optional<Item>> only = code -> code.equals(item.item()) ? Optional.of(item) : Optional.empty();
        return new ForbiddenReadings(only, only)
                .of(model).stream()
                        .map(one -> label(one.key(), one.arguments().toArray()))
                        .toList();
    }

    /** What the catalogue and the law do not have of what the model names, and what it may not read. */
    private static List<Flaw> misfits(String text, Model model, Catalogue catalogue, Laws laws) {
        List<Flaw> flaws = new ArrayList<>();
        for (String article : articles(model)) {
            if (laws.article(article).isEmpty()) {
                flaws.add(flaw(text, article, "lint.article", article));
            }
        }
        ModelVersion.reads(model).forEach((item, fields) -> addMisfits(text, item, fields, catalogue, flaws));
        var readings = new ForbiddenReadings(catalogue::item, catalogue.asShipped()::item);
        for (ForbiddenReadings.Forbidden one : readings.of(model)) {
            flaws.add(flaw(text, one.word(), one.key(), one.arguments().toArray()));
        }
        for (UnknownCodes.Unknown one : new UnknownCodes(catalogue::item, catalogue.asShipped()::item).of(model)) {
            flaws.add(flaw(text, one.code(), "lint.code", one.code(), one.field(), one.item()));
        }
        flaws.sort(Comparator.comparingInt(Flaw::line));
        return flaws;
    }

    private static List<String> articles(Model model) {
        List<String> articles = new ArrayList<>(List.of(model.basis()));
        model.indicators().stream().map(Indicator::article).forEach(articles::add);
        model.vetoes().stream().map(Veto::article).forEach(articles::add);
        return articles.stream().distinct().toList();
    }

    private static void addMisfits(
            String text, String code, Set<String> fields, Catalogue catalogue, List<Flaw> flaws) {
        Item item = catalogue.item(code).orElse(null);
        if (item == null) {
            flaws.add(flaw(text, code, "lint.item", code));
            return;
        }
        fields.stream()
                .filter(field -> item.field(field).isEmpty() && !isShipped(catalogue, code, field))
                .forEach(field -> flaws.add(flaw(text, field, "lint.field", field, code)));
    }

    /** A model may read what this release has and people have not signed yet: until then nothing is stored there, and it reads nothing. */
    private static boolean isShipped(Catalogue catalogue, String item, String field) {
        return catalogue
                .asShipped()
                .item(item)
                .flatMap(found -> found.field(field))
                .isPresent();
    }

    private static Flaw flaw(String text, String word, String key, Object... arguments) {
        return new Flaw(line(text, word), label(key, arguments));
    }

    private static Label label(String key, Object... arguments) {
        return Label.of(locale -> Texts.of("evaluation", key, locale, arguments));
    }

    /** The first line with a word; the first of all where an extended model has it. */
    private static int line(String text, String word) {
        Pattern whole = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])");
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (whole.matcher(lines.get(line)).find()) {
                return line + 1;
            }
        }
        return 1;
    }

    /**
     * A model that this release is shipped with.
     *
     * @param text its text, comments and all
     */
    public record Shipped(Model model, String text) {}

    /**
     * What a text says.
     *
     * @param model the model, {@code null} where the text is none
     * @param flaws what is wrong, each with its line; empty where the text may be released
     */
    public record Read(@Nullable Model model, List<Flaw> flaws) {}
}
