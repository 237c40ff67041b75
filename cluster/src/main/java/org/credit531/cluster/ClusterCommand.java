package org.credit531.cluster;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.credit531.scoring.Family;
import org.credit531.scoring.Model;
import org.credit531.scoring.Models;
import org.credit531.scoring.Reading;
import org.credit531.scoring.StatedCircumstances;
import org.credit531.scoring.yaml.RefusedDocument;
import org.credit531.trial.report.Mover;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is typed: models, records, day, and where the results go. */
@Command(name = "cluster/run", mixinStandardHelpOptions = true, sortOptions = false)
final class ClusterCommand implements Callable<Integer> {

    /** The job could not do its work, or was written wrongly. */
    static final int FAILED = 2;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JobOutput output;

    @Option(names = "--model", required = true, paramLabel = "FILE", descriptionKey = "model")
    private List<String> models = List.of();

    @Option(names = "--against", paramLabel = "FILE", descriptionKey = "against")
    private List<String> against = List.of();

    @Option(names = "--records", required = true, paramLabel = "DIR", descriptionKey = "records")
    private String records = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "out")
    private String out = "";

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private LocalDate asOf = LocalDate.now(ZONE);

    @Option(names = "--late", paramLabel = "ITEM", descriptionKey = "late")
    private List<String> late = List.of();

    @Option(names = "--movers", paramLabel = "N", descriptionKey = "movers")
    private int movers = 10;

    @Option(names = "--master", paramLabel = "URL", descriptionKey = "master")
    private String master = "";

    @Option(names = "--partitions", paramLabel = "N", descriptionKey = "partitions")
    private @Nullable Integer partitions;

    // Read by TerminalText before parsing; declared so that help names it and parsing accepts it.
    @Option(names = "--language", paramLabel = "zh|en", descriptionKey = "language")
    @Nullable
    String language;

    ClusterCommand(JobOutput output) {
        this.output = output;
    }

    static int run(String[] arguments, JobOutput output) {
        var line = new CommandLine(new ClusterCommand(output));
        line.setResourceBundle(output.messages());
        line.setOut(output.out()).setErr(output.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setExecutionExceptionHandler(new Failures(output));
        return line.execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        if (partitions != null && (partitions < 1 || partitions > 100_000)) {
            throw new IOException(output.message("cluster.partitions", String.valueOf(partitions)));
        }
        try (var job = Job.begin(master)) {
            var tried = texts(models, job);
            var other = texts(against, job);
            if (tried.isEmpty() || other.isEmpty()) {
                return FAILED;
            }
            var archive = Archive.of(records, job.configuration());
            var question = new Question(records, tried.get(), other.get(), asOf, circumstances(archive), late);
            evaluate(job, archive, question);
            return 0;
        }
    }

    /** Models that are ones, and not about natural persons; what is wrong with one is told. */
    private Optional<List<ModelText>> texts(List<String> files, Job job) throws IOException {
        var texts = new ArrayList<ModelText>();
        var read = new ArrayList<Model>();
        for (var file : files) {
            var text = new ModelText(file, text(file, job));
            switch (Models.read(file, text.yaml(), read)) {
                case Reading.Refused refused -> {
                    refused.findings().forEach(finding -> output.tell(finding.text(output.locale())));
                    return Optional.empty();
                }
                case Reading.Accepted accepted -> read.add(accepted.model());
            }
            if (read.getLast().family() == Family.NATURAL_PERSON) {
                output.tell("credit531: "
                        + output.message("cluster.of-persons", read.getLast().id()));
                return Optional.empty();
            }
            texts.add(text);
        }
        return Optional.of(texts);
    }

    private String text(String file, Job job) throws IOException {
        try {
            return Archive.text(file, job.configuration());
        } catch (CharacterCodingException e) {
            throw new IOException(output.message("cluster.not-utf-8", file), e);
        }
    }

    /** What held on the day; a file that tells of another day is refused. */
    private String circumstances(Archive archive) throws IOException {
        if (!archive.has(Archive.CIRCUMSTANCES)) {
            return "";
        }
        var file = archive.path(Archive.CIRCUMSTANCES, "").toString();
        try {
            var text = archive.text(Archive.CIRCUMSTANCES);
            var stated = StatedCircumstances.read(file, text);
            if (!stated.asOf().equals(asOf)) {
                throw new IOException(
                        output.message("cluster.other-day", file, stated.asOf().toString(), asOf.toString()));
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new IOException(output.message("cluster.not-utf-8", file), e);
        } catch (RefusedDocument refused) {
            throw new IOException(refused.text(output.locale()).replace("\n", "; "), refused);
        }
    }

    private void evaluate(Job job, Archive archive, Question question) throws IOException {
        var work = work(question);
        var all = new RecordScan(job.spark(), archive, work, output).all();
        var counted = RecordScan.counted(all);
        if (counted.persons() > 0) {
            output.tell(output.message("cluster.persons", counted.persons()));
        }
        int parts = partitions == null ? job.partitions(counted.all()) : partitions;
        var answer = job.evaluate(RecordScan.ofOrganisations(all), parts, question);
        try (var file = OutFile.begin(out, job.configuration())) {
            var scores = answer.write(work.tried().models(), question.compares(), file.stream());
            file.finish();
            new Figures(work, scores, output).print(movers, moved -> codes(answer, moved));
        }
        output.tell(output.message("cluster.done", answer.size(), counted.all(), parts, out));
    }

    private static Work work(Question question) throws IOException {
        try {
            return Work.of(question);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Map<Integer, String> codes(Answer answer, Stream<Mover> movers) {
        var wanted = movers.map(Mover::subject).toList();
        return wanted.isEmpty() ? new HashMap<>() : answer.codes(wanted);
    }
}
