package org.credit531.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Model;
import org.credit531.scoring.ModelFamily;
import org.credit531.trial.Scores;
import org.credit531.trial.files.TrialReport;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.Migration;
import org.credit531.trial.report.Mover;
import org.credit531.trial.report.Results;

/** The figures of a trial, in the words of the command line. */
final class Figures {

    private final Work work;
    private final Answer.Both scores;
    private final JobOutput output;

    Figures(Work work, Answer.Both scores, JobOutput output) {
        this.work = work;
        this.scores = scores;
        this.output = output;
    }

    /**
     * Prints them.
     *
     * @param movers how many of those that gain most, and of those that lose most
     * @param names finds the codes of those
     */
    void print(int movers, Function<Stream<Mover>, Map<Integer, String>> names) {
        var codes = new HashMap<Integer, String>();
        var report =
                new TrialReport(output.locale(), subject -> Objects.requireNonNull(codes.get(subject)), output::print);
        var after = results(work.tried(), scores.tried());
        report.distribution(work.tried(), Distribution.of(after));
        var other = work.against();
        if (other != null) {
            var before = results(other, scores.against());
            report.distribution(other, Distribution.of(before));
            var migration = Migration.between(before, after, movers, Integer::compare);
            codes.putAll(names.apply(Stream.concat(migration.risen().stream(), migration.fallen().stream())));
            report.migration(migration);
        }
    }

    private static Results results(ModelFamily family, Scores scores) {
        List<Model> models = family.models().stream().map(CompiledModel::model).toList();
        return Results.of(models, scores.points(), scores.grades(), scores.models());
    }
}
