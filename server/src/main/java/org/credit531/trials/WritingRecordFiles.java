package org.credit531.trials;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.credit531.catalogue.Catalogue;
import org.credit531.database.RowScope;
import org.credit531.evaluation.PublishedModels;
import org.credit531.evaluation.UsedFamilies;
import org.credit531.identifiers.SubjectKind;
import org.credit531.record.EveryRecord;
import org.credit531.record.Knowledge;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.RecordColumns;
import org.credit531.scoring.StatedCircumstances;
import org.credit531.subject.EveryOrganisation;
import org.credit531.subject.SubjectId;
import org.credit531.trial.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what the command line or a cluster needs to come to the same results: the models, what held on the day, the organisations,
 * and of each item that the models read the records, a Parquet file each. Nothing of it stays on the platform.
 */
@Component
class WritingRecordFiles {

    private static final int FIRST_ROOM = 100_000;

    private final EveryOrganisation organisations;
    private final EveryRecord records;
    private final Knowledge knowledge;
    private final Catalogue catalogue;
    private final PublishedModels published;
    private final Calculating calculating;
    private final TransactionTemplate view;

    WritingRecordFiles(
            EveryOrganisation organisations,
            EveryRecord records,
            Knowledge knowledge,
            Catalogue catalogue,
            PublishedModels published,
            Calculating calculating,
            PlatformTransactionManager transactions) {
        this.organisations = organisations;
        this.records = records;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.published = published;
        this.calculating = calculating;
        this.view = new TransactionTemplate(transactions);
        view.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Writes an archive of all that a version on trial needs, as known now.
     *
     * @param against what it is compared with: whoever is left out there is left out here; {@code null} for what is in force
     */
    void write(Candidate candidate, @Nullable Candidate against, LocalDate asOf, OutputStream out) throws IOException {
        var models = new Models(candidate.model(), against == null ? null : against.model());
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            RowScope.NOTHING.run(() -> view.executeWithoutResult(status -> write(candidate, models, asOf, zip)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Candidate candidate, Models compared, LocalDate asOf, ZipOutputStream zip) {
        try {
            long known = knowledge.latest();
            UsedFamilies.Used used = calculating.candidate(candidate.model(), asOf, known);
            List<CompiledModel> models = used.family().models();
            Projection projection = Projection.of(models);
            writeModels(candidate, models, zip);
            entry(zip, "README.txt", readme(models, asOf, known));
            writeCircumstances(used.circumstances(), projection, asOf, zip);
            Roster roster = roster(used, calculating.withoutAnswer(compared, asOf, known));
            var parties = new Parties.Gathering(roster);
            organisations.parties(known, parties::add);
            writeSubjects(roster, zip);
            Parties gathered = parties.parties();
            for (String item : projection.items()) {
                writeItem(item, projection.fields(item), new Whose(gathered, roster, asOf, known), zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeModels(Candidate candidate, List<CompiledModel> models, ZipOutputStream zip) throws IOException {
        for (int i = 0; i < models.size(); i++) {
            CompiledModel model = models.get(i);
            String text = model == candidate.model()
                    ? candidate.text()
                    : published
                            .version(model.model().id(), model.model().version())
                            .orElseThrow()
                            .edition()
                            .text();
            entry(zip, file(i, model), text);
        }
    }

    /** The base comes first, as the command line wants it. */
    private static String file(int place, CompiledModel model) {
        return "models/%02d-%s.yaml".formatted(place + 1, model.model().id());
    }

    private static String readme(List<CompiledModel> models, LocalDate asOf, long known) {
        String files = IntStream.range(0, models.size())
                .mapToObj(i -> " --model " + file(i, models.get(i)))
                .collect(Collectors.joining());
        String command = "./credit531 trial" + files + " --records records --as-of " + asOf + " --results results.csv";
        return ShowingTrials.text("trial.records.readme", Locale.CHINESE, command, Long.toString(known)) + "\n\n"
                + ShowingTrials.text("trial.records.readme", Locale.ENGLISH, command, Long.toString(known)) + "\n";
    }

    private static void writeCircumstances(
            Circumstances circumstances, Projection projection, LocalDate asOf, ZipOutputStream zip)
            throws IOException {
        Set<String> late = circumstances.lateItems().stream()
                .filter(projection.items()::contains)
                .collect(Collectors.toSet());
        var read = new Circumstances(circumstances.suspensions(), late, null);
        if (!read.equals(Circumstances.NONE)) {
            entry(zip, "records/circumstances.yaml", new StatedCircumstances(asOf, read).text());
        }
    }

    /** Without those of whom an answer as of the day can no longer be given. */
    private Roster roster(UsedFamilies.Used used, Set<SubjectId> without) {
        Set<SubjectKind> kinds = used.family().base().model().subjects().stream()
                .map(SubjectKind::of)
                .collect(Collectors.toSet());
        var gathering = new Roster.Gathering(FIRST_ROOM);
        organisations.of(kinds, Long.MAX_VALUE, subject -> {
            if (!without.contains(subject.id())) {
                gathering.add(subject);
            }
        });
        return gathering.roster();
    }

    private static void writeSubjects(Roster roster, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("records/subjects.csv"));
        zip.write((RecordColumns.PARTY + "\n").getBytes(StandardCharsets.UTF_8));
        for (int index = 0; index < roster.size(); index++) {
            zip.write((roster.code(index) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
    }

    /**
     * Whose records are written, as of which day and known at which number.
     *
     * @param parties whose a number is
     */
    private record Whose(Parties parties, Roster roster, LocalDate asOf, long known) {}

    private void writeItem(String item, List<String> fields, Whose whose, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("records/" + item + ".parquet"));
        var file = new RecordFile(zip, catalogue.require(item), fields, whose.parties(), whose.roster());
        var wanted = new TreeMap<String, List<String>>();
        wanted.put(item, fields);
        records.read(new EveryRecord.Wanted(wanted, whose.asOf(), whose.known()), file);
        file.finish();
        zip.closeEntry();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
