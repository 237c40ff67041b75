package org.credit531.exchange;

import java.util.Collection;
import java.util.List;
import org.credit531.scoring.Family;
import org.credit531.scoring.Model;
import org.credit531.scoring.Models;
import org.credit531.scoring.Reading;
import org.credit531.scoring.yaml.YamlDocument;

/**
 * Writes models in the formats of others and reads them again. A file of our own gives back every word; of somebody else's
 * file its plain scorecard is read as far as it goes, and what is left is named.
 */
public final class Exchange {

    /** Longest file that is read, in any format. */
    public static final int MOST_BYTES = ReadingXml.MOST_BYTES;

    private Exchange() {}

    /**
     * The text of a model in one order and one spelling, without comments: equal for models that say the same words.
     *
     * @param yaml a text that the lint accepts, or at least one that can be read as a mapping
     */
    public static String canonical(String yaml) {
        return WritingText.of(ReadingText.of(yaml));
    }

    /**
     * Writes a model.
     *
     * @param fileName only for findings
     * @param yaml the text of the model
     * @param bases what it may extend
     * @throws RefusedFile when the text has flaws, which the lint names, or when the format must not carry this model
     */
    public static Exported write(Format format, String fileName, String yaml, Collection<Model> bases) {
        var model = switch (Models.read(fileName, yaml, bases)) {
            case Reading.Accepted(Model accepted) -> accepted;
            case Reading.Refused refused ->
                throw RefusedFile.at(fileName, "flawed", refused.findings().size());
        };
        var notes = notes(format, model, hasComments(yaml));
        var words = ReadingText.of(yaml);
        var bytes = switch (format) {
            case XLSX -> WritingWorkbook.of(WritingSheets.of(words));
            case PMML -> WritingXml.indented(PmmlModel.of(model, WritingText.of(words)));
            case DMN -> WritingXml.indented(DmnModel.of(model, WritingText.of(words)));
        };
        return new Exported(bytes, notes);
    }

    /**
     * What the file of a model would not carry, or ask of its user, without writing it. Natural persons are evaluated only after
     * notice and with consent (charter 1): no file of theirs leaves that an engine can run.
     *
     * @param comments whether its text {@link #hasComments(String) has some}
     * @throws RefusedFile when the format must not carry this model
     */
    public static List<Note> notes(Format format, Model model, boolean comments) {
        if (model.family() == Family.NATURAL_PERSON && format != Format.XLSX) {
            throw RefusedFile.at("model " + model.id(), "of-persons");
        }
        return ExportNotes.of(format, model, comments);
    }

    /**
     * Reads a file that may come from anybody.
     *
     * @param bases what its model may extend
     * @throws RefusedFile when it cannot be read, which says why
     */
    public static Imported read(Format format, byte[] bytes, Collection<Model> bases) {
        return switch (format) {
            case XLSX -> new Imported(WritingText.of(ReadingSheets.of(ReadingWorkbook.of(bytes))), List.of());
            case PMML -> {
                var root = ReadingXml.of(bytes, "pmml");
                yield Carried.in(root)
                        .map(text -> Carried.read(root, text, bases, PmmlModel::of))
                        .orElseGet(() -> PlainPmml.read(root));
            }
            case DMN -> {
                var root = ReadingXml.of(bytes, "dmn");
                yield Carried.in(root)
                        .map(text -> Carried.read(root, text, bases, DmnModel::of))
                        .orElseGet(() -> PlainDmn.read(root));
            }
        };
    }

    /** Whether a text says something in comments, of which no format has any. */
    public static boolean hasComments(String yaml) {
        return YamlDocument.hasComments(yaml);
    }
}
