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
import org.credit531.language.Texts;
import org.credit531.record.Statement;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Extension;
import org.credit531.scoring.Model;
import org.credit531.web.CsvLine;
import org.credit531.web.PointsText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what the command line needs to come to the same score without the platform: the model, and the records that it reads
 * in the form that {@code ./credit531 evaluate} takes, a CSV file for each item. Only items all of whose fields that the model
 * reads are open to the visitor, and of these nothing but those fields.
 */
@Component
class WritingSelfChecks {

    private static final String MODEL = "model.yaml";
    private static final String BASE = "base.yaml";
    private static final List<String> FRAME = List.of(
            "record-key", "party", "effective-from", "effective-to", "removed-on", "withheld", "disputed-since");

    private final Explaining explaining;
    private final PublishedModels models;

    WritingSelfChecks(Explaining explaining, PublishedModels models) {
        this.explaining = explaining;
        this.models = models;
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
        var evaluation = evaluated.evaluation();
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .map(locale -> Texts.of(
                        "evaluation-insight",
                        withheld.isEmpty() ? "insight.check.readme" : "insight.check.withheld",
                        locale,
                        command(evaluated, model),
                        evaluation.asOf().toString(),
                        PointsText.of(evaluation.points()),
                        Long.toString(evaluated.knownAt())))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** The command, with the items whose sources are overdue. */
    private String command(SubjectEvaluation evaluated, CompiledModel model) {
        LocalDate day = evaluated.evaluation().asOf();
        String late = evaluated.circumstances().lateItems().stream()
                .filter(model.reads()::containsKey)
                .sorted()
                .map(item -> " --late " + item)
                .collect(Collectors.joining());
        return "./credit531 evaluate --model " + MODEL
                + (evaluated.model().extension() == null ? "" : " --base " + BASE)
                + " --records records --as-of " + day
                + " --subject " + evaluated.subject().code() + late + " --explain";
    }

    private static String csv(SubjectEvaluation evaluated, String item, Set<String> fields) {
        var headings = new ArrayList<>(FRAME);
        headings.addAll(fields);
        return evaluated.records().stream()
                .filter(statement -> statement.item().equals(item))
                .map(statement -> line(statement, evaluated.subject().code(), fields))
                .collect(Collectors.joining("", CsvLine.of(headings), ""));
    }

    private static String line(Statement statement, String party, Set<String> fields) {
        List<String> cells = new ArrayList<>();
        cells.add(cell(statement.recordKey().toString()));
        cells.add(cell(party));
        cells.add(cell(statement.effectiveFrom()));
        cells.add(cell(day(statement.effectiveTo())));
        cells.add(cell(day(statement.removalOn())));
        cells.add(cell(statement.contest().unused() ? "true" : ""));
        cells.add(cell(day(statement.contest().disputedSince())));
        fields.forEach(field -> cells.add(cell(statement.values().getOrDefault(field, ""))));
        return String.join(",", cells) + "\r\n";
    }

    private static Object day(@Nullable LocalDate day) {
        return day == null ? "" : day;
    }

    /** A number stays a number, also below zero; what somebody wrote never becomes a formula. */
    private static String cell(Object value) {
        return value instanceof Long number
                ? number.toString()
                : CsvLine.of(List.of(value.toString())).strip();
    }
}
