package org.credit531.client.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.ModelFamily;
import org.credit531.trial.PopulationModel;
import org.credit531.trial.Progress;
import org.credit531.trial.ResultsFile;
import org.credit531.trial.Scores;
import org.credit531.trial.files.TrialReport;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.Migration;
import org.credit531.trial.report.Results;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * {@code trial}: what models say of everybody whom files of records are about, beside other models, without a server; results are
 * the bytes that the platform exports.
 */
@Command(name = "trial", mixinStandardHelpOptions = true, sortOptions = false)
final class Trying implements Callable<Integer> {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParentCommand
    private @Nullable Credit531Command parent;

    @Option(names = "--model", required = true, paramLabel = "FILE", descriptionKey = "trial-model")
    private List<Path> models = List.of();

    @Option(names = "--against", paramLabel = "FILE", descriptionKey = "trial-against")
    private List<Path> against = List.of();

    @Option(names = "--records", required = true, paramLabel = "DIR", descriptionKey = "trial-records")
    private Path records = Path.of("");

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "trial-as-of")
    private LocalDate asOf = LocalDate.now(ZONE);

    @Option(names = "--late", paramLabel = "ITEM")
    private List<String> late = List.of();

    @Option(names = "--results", paramLabel = "FILE", descriptionKey = "trial-results")
    private @Nullable Path results;

    @Option(names = "--movers", paramLabel = "N", descriptionKey = "trial-movers")
    private int movers = 10;

    @Override
    public Integer call() throws IOException {
        var terminal = Objects.requireNonNull(parent).terminal();
        var files = new ModelFiles(terminal);
        var tried = files.family(models);
        var other = against.isEmpty() ? tried : files.family(against);
        if (tried.isEmpty() || other.isEmpty()) {
            return Credit531Command.FAILED;
        }
        var all = Stream.concat(tried.get().models().stream(), other.get().models().stream())
                .toList();
        var read = new FilePopulation(records, all, terminal).read();
        var circumstances = new CircumstancesFile(records, terminal).on(asOf, late);
        var after = side(tried.get(), read, circumstances);
        var report = new TrialReport(terminal.locale(), read.parties()::get, terminal::print);
        report.distribution(tried.get(), Distribution.of(after.results()));
        if (!against.isEmpty()) {
            var before = side(other.get(), read, circumstances).results();
            report.distribution(other.get(), Distribution.of(before));
            report.migration(Migration.between(before, after.results(), movers, Integer::compare));
        }
        write(after, read.parties());
        return Credit531Command.GOOD;
    }

    /** What a family says of everybody. */
    private record Side(List<CompiledModel> models, Scores scores, Results results) {}

    private Side side(ModelFamily family, FilePopulation.Read read, Circumstances circumstances) throws IOException {
        try (var pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors())) {
            var model = PopulationModel.of(family, read.population(), asOf, circumstances);
            var scores = model.evaluate(pool, Progress.NONE);
            scores.leaveOutOtherKinds(family, read.parties()::get);
            var plain = model.models().stream().map(CompiledModel::model).toList();
            return new Side(
                    model.models(), scores, Results.of(plain, scores.points(), scores.grades(), scores.models()));
        } catch (IllegalArgumentException e) {
            throw new IOException(records + ": " + e.getMessage(), e);
        }
    }

    private void write(Side side, List<String> parties) throws IOException {
        if (results != null) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(results))) {
                ResultsFile.write(
                        side.scores(),
                        side.models(),
                        IntStream.range(0, parties.size()).iterator(),
                        parties::get,
                        out);
            }
        }
    }
}
