package org.credit531.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.language.Texts;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Extension;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Model;
import org.credit531.scoring.RecordColumns;
import org.credit531.scoring.StatedCircumstances;
import org.credit531.scoring.Suspensions;
import org.credit531.web.CsvLine;
import org.credit531.web.PointsText;
import org.springframework.stereotype.Component;

/**
 * Writes what the command line needs to come to the same score without the platform: the model, and the records that it reads
 * in the form that {@code ./credit531 evaluate} takes, a CSV file for each item; where something was suspended or late, what.
 * Only items all of whose fields that the model reads are open to the visitor, and of these nothing but those fields.
 */
@Component
class WritingSelfChecks {

    private static final String MODEL = "model.yaml";
    private static final String BASE = "base.yaml";
    private static final String CIRCUMSTANCES = "records/circumstances.yaml";

    private final Explaining explaining;
    private final PublishedModels models;
    private final Catalogue catalogue;

    WritingSelfChecks(Explaining explaining, PublishedModels models, Catalogue catalogue) {
        this.explaining = explaining;
        this.models = models;
        this.catalogue = catalogue;
    }

    /** The archive. */
    byte[] of(SubjectEvaluation evaluated, Visitor visitor) {
        CompiledModel model = version(evaluated.model().id(), evaluated.model().version())
                .evaluates()
                .orElseThrow();
        Withheld withheld = explaining.withheld(evaluated, visitor);
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
            write(zip, "README.txt", instructions(evaluated, model, withheld));
            for (var text : texts(evaluated.model()).entrySet()) {
                write(zip, text.getKey(), text.getValue());
            }
            Circumstances circumstances = circumstances(evaluated, model);
            if (!circumstances.equals(Circumstances.NONE)) {
                var stated = new StatedCircumstances(evaluated.evaluation().asOf(), circumstances);
                write(zip, CIRCUMSTANCES, stated.text());
            }
            for (var read : model.reads().entrySet()) {
                if (!withheld.items().contains(read.getKey())) {
                    write(zip, "records/" + read.getKey() + ".csv", csv(evaluated, read.getKey(), read.getValue()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }

    private ModelVersion version(String id, int version) {
        return models.version(id, version).orElseThrow();
    }

    /** The model by the name of its file, and that which it extends. */
    private Map<String, String> texts(Model model) {
        String own = version(model.id(), model.version()).edition().text();
        Extension extension = model.extension();
        return extension == null
                ? Map.of(MODEL, own)
                : Map.of(
                        MODEL,
                        own,
                        BASE,
                        version(extension.model(), extension.version())
                                .edition()
                                .text());
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String instructions(SubjectEvaluation evaluated, CompiledModel model, Withheld withheld) {
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .flatMap(locale -> Stream.of(
                        instructions(evaluated, locale),
                        absent(evaluated, withheld, locale),
                        unused(evaluated, model, withheld, locale)))
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String instructions(SubjectEvaluation evaluated, Locale locale) {
        var evaluation = evaluated.evaluation();
        return text(
                "insight.check.readme",
                locale,
                command(evaluated),
                evaluation.asOf().toString(),
                PointsText.of(evaluation.points()),
                Long.toString(evaluated.knownAt()));
    }

    /** What is suspended is read by nobody: without it nothing is missing. */
    private String absent(SubjectEvaluation evaluated, Withheld withheld, Locale locale) {
        Set<String> suspended = evaluated.circumstances().suspensions().items().keySet();
        String names = withheld.items().stream()
                .filter(item -> !suspended.contains(item))
                .sorted()
                .map(item -> name(item, locale))
                .collect(Collectors.joining(text("insight.check.between", locale)));
        return names.isEmpty() ? "" : text("insight.check.withheld", locale, names);
    }

    /** Records in the archive that the evaluation must leave alone, such as those objected to. */
    private String unused(SubjectEvaluation evaluated, CompiledModel model, Withheld withheld, Locale locale) {
        String names = EvaluatingSubjects.facts(evaluated.records()).stream()
                .filter(Fact::withheld)
                .filter(fact -> model.reads().containsKey(fact.item())
                        && !withheld.items().contains(fact.item()))
                .map(fact -> text(
                        "insight.check.record",
                        locale,
                        name(fact.item(), locale),
                        fact.effectiveFrom().toString(),
                        fact.recordKey()))
                .collect(Collectors.joining(text("insight.check.between", locale)));
        return names.isEmpty() ? "" : text("insight.check.unused", locale, names);
    }

    private String name(String item, Locale locale) {
        return catalogue.item(item).map(found -> found.name().in(locale)).orElse(item);
    }

    private static String text(String key, Locale locale, Object... arguments) {
        return Texts.of("evaluation-insight", key, locale, arguments);
    }

    /** What law and deliveries said of the model on the day, and nothing of what it does not read. */
    private static Circumstances circumstances(SubjectEvaluation evaluated, CompiledModel model) {
        Suspensions suspensions = evaluated.circumstances().suspensions();
        Set<String> late = evaluated.circumstances().lateItems().stream()
                .filter(model.reads()::containsKey)
                .collect(Collectors.toSet());
        return new Circumstances(new Suspensions(suspensions.indicators(), suspensions.items(), null), late, null);
    }

    private static String command(SubjectEvaluation evaluated) {
        LocalDate day = evaluated.evaluation().asOf();
        return "./credit531 evaluate --model " + MODEL
                + (evaluated.model().extension() == null ? "" : " --base " + BASE)
                + " --records records --as-of " + day
                + " --subject " + evaluated.subject().code() + " --explain";
    }

    private static String csv(SubjectEvaluation evaluated, String item, Set<String> fields) {
        var headings = new ArrayList<>(RecordColumns.FRAME);
        fields.stream().map(RecordColumns::of).forEach(headings::add);
        return EvaluatingSubjects.facts(evaluated.records()).stream()
                .filter(fact -> fact.item().equals(item))
                .map(fact -> line(fact, evaluated.subject().code(), fields))
                .collect(Collectors.joining("", CsvLine.of(headings), ""));
    }

    private static String line(Fact fact, String party, Set<String> fields) {
        List<String> cells = new ArrayList<>();
        cells.add(cell(fact.recordKey()));
        cells.add(cell(party));
        cells.add(cell(fact.effectiveFrom()));
        cells.add(cell(fact.effectiveTo() == null ? "" : fact.effectiveTo()));
        cells.add(cell(fact.removedOn().equals(LocalDate.MAX) ? "" : fact.removedOn()));
        cells.add(cell(fact.withheld()));
        fields.forEach(field -> cells.add(cell(fact.values().getOrDefault(field, ""))));
        return String.join(",", cells) + "\r\n";
    }

    /** A number stays a number, also below zero; what somebody wrote never becomes a formula. */
    private static String cell(Object value) {
        return value instanceof Long number
                ? number.toString()
                : CsvLine.of(List.of(value.toString())).strip();
    }
}
