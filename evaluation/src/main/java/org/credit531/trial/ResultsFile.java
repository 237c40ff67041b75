package org.credit531.trial;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.IntFunction;
import org.credit531.scoring.CompiledModel;

/**
 * The file of results of a population: the same bytes from the platform, the command line and a cluster. A heading, then a line
 * for each subject that a model evaluates, in the order of their codes byte by byte: code, points in thousandths, grade, model and
 * its version; UTF-8, each line ended by a line feed, quoted as RFC 4180 has it where a code needs it.
 */
public final class ResultsFile {

    /** The first line. */
    public static final String HEADING = "subject,points,grade,model,version\n";

    private ResultsFile() {}

    /** The line of a subject. */
    public static String line(String subject, long points, String grade, String model, int version) {
        return quoted(subject) + ',' + points + end(grade, model, version);
    }

    private static String end(String grade, String model, int version) {
        return ',' + quoted(grade) + ',' + quoted(model) + ',' + version + '\n';
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /**
     * Writes the file.
     *
     * @param scores what came out
     * @param models the models that the scores name
     * @param order the indices of the subjects in the order of their codes; those that nobody evaluates are passed over
     * @param codes the code of each
     */
    public static void write(
            Scores scores,
            List<CompiledModel> models,
            PrimitiveIterator.OfInt order,
            IntFunction<String> codes,
            OutputStream out)
            throws IOException {
        out.write(HEADING.getBytes(StandardCharsets.UTF_8));
        writeLines(scores, models, order, codes, out);
    }

    /** Writes lines behind the heading, or behind others: for whoever has the scores in pieces, one after another in the order of codes. */
    public static void writeLines(
            Scores scores,
            List<CompiledModel> models,
            PrimitiveIterator.OfInt order,
            IntFunction<String> codes,
            OutputStream out)
            throws IOException {
        byte[][][] ends = ends(models);
        while (order.hasNext()) {
            int subject = order.nextInt();
            int model = scores.model(subject);
            if (model >= 0) {
                String begin = quoted(codes.apply(subject)) + ',' + scores.points(subject);
                out.write(begin.getBytes(StandardCharsets.UTF_8));
                out.write(ends[model][scores.grade(subject)]);
            }
        }
    }

    /** How a line ends, by model and grade. */
    private static byte[][][] ends(List<CompiledModel> models) {
        return models.stream()
                .map(CompiledModel::model)
                .map(model -> model.grades().stream()
                        .map(grade ->
                                end(grade.id(), model.id(), model.version()).getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new))
                .toArray(byte[][][]::new);
    }
}
