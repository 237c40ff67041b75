package org.credit531.client.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Contribution;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Model;
import org.credit531.scoring.ModelFamily;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code evaluate}: a model over files of records, without a server; bit-equal to what the server answers. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, sortOptions = false)
final class Evaluating implements Callable<Integer> {

    @ParentCommand
    private @Nullable Credit531Command parent;

    @Option(names = "--model", required = true, paramLabel = "FILE")
    private Path modelFile = Path.of("");

    @Option(names = "--base", paramLabel = "FILE")
    private @Nullable Path baseFile;

    @Option(names = "--records", required = true, paramLabel = "DIR")
    private Path records = Path.of("");

    @Option(names = "--as-of", required = true, paramLabel = "DATE")
    private LocalDate asOf = LocalDate.MIN;

    @Option(names = "--subject", paramLabel = "CODE")
    private @Nullable String subject;

    @Option(names = "--late", paramLabel = "ITEM")
    private List<String> late = List.of();

    @Option(names = "--explain")
    private boolean explain;

    @Override
    public Integer call() throws IOException {
        var terminal = Objects.requireNonNull(parent).terminal();
        var family = family(terminal);
        if (family.isEmpty()) {
            return Credit531Command.FAILED;
        }
        // An extension reads all that its base does.
        var files = new RecordFiles(records, family.get().models().getLast(), subject);
        var facts = files.read();
        var circumstances = new CircumstancesFile(records, terminal).on(asOf, late);
        files.missing().forEach(file -> terminal.tell(terminal.message("evaluate.missing", file)));
        tellWithheld(facts.values(), terminal);
        for (var entry : facts.entrySet()) {
            show(family.get(), entry.getKey(), entry.getValue(), circumstances, terminal);
            files.disputed(entry.getKey()).forEach(one -> tell(one, terminal));
        }
        if (subject != null && facts.isEmpty()) {
            terminal.tell("credit531: " + terminal.message("evaluate.no-records", subject));
            return Credit531Command.FAILED;
        }
        return Credit531Command.GOOD;
    }

    /** A disputed record counts, and whoever sees what it does sees that it is disputed. */
    private static void tell(RecordFiles.Disputed one, Terminal terminal) {
        terminal.tell(terminal.message(
                one.fields().isEmpty() ? "evaluate.disputed" : "evaluate.disputed.fields",
                one.item() + " " + one.recordKey(),
                one.since(),
                one.fields()));
    }

    /** What may not be used decides nothing, and nobody should think that it had. */
    private static void tellWithheld(Collection<List<Fact>> facts, Terminal terminal) {
        var withheld = new TreeMap<String, Integer>();
        facts.stream()
                .flatMap(List::stream)
                .filter(Fact::withheld)
                .forEach(fact -> withheld.merge(fact.item(), 1, Integer::sum));
        withheld.forEach((item, count) -> terminal.tell(terminal.message("evaluate.withheld", item, count)));
    }

    /** The model, together with the one that it extends. */
    private Optional<ModelFamily> family(Terminal terminal) throws IOException {
        var files =
                Stream.concat(Stream.ofNullable(baseFile), Stream.of(modelFile)).toList();
        var models = new ModelFiles(terminal).models(files);
        if (models.isEmpty() || isBaseInVain(models.get().getLast(), terminal)) {
            return Optional.empty();
        }
        return Optional.of(ModelFiles.together(models.get()));
    }

    /** Whether a base is given to a model that extends none, which is told. */
    private boolean isBaseInVain(Model model, Terminal terminal) {
        if (baseFile == null || model.extension() != null) {
            return false;
        }
        terminal.tell("credit531: " + terminal.message("evaluate.no-extension", model.id(), baseFile));
        return true;
    }

    private void show(
            ModelFamily family, String party, List<Fact> facts, Circumstances circumstances, Terminal terminal)
            throws IOException {
        var base = family.base().model();
        if (!base.isAbout(party)) {
            terminal.tell(terminal.message("evaluate.other-kind", party, base.id()));
            return;
        }
        var model = family.choose(facts, asOf).model();
        if (model == null) {
            terminal.tell(terminal.message("evaluate.not-asked-for", party, base.id()));
            return;
        }
        var evaluation = evaluation(model, party, facts, circumstances);
        terminal.print(party + "\t" + Points.text(evaluation.points()) + "\t" + evaluation.grade());
        if (explain) {
            evaluation.contributions().forEach(contribution -> show(model.model(), contribution, terminal));
        }
    }

    private Evaluation evaluation(CompiledModel model, String party, List<Fact> facts, Circumstances circumstances)
            throws IOException {
        try {
            return model.evaluate(facts, asOf, circumstances);
        } catch (IllegalArgumentException e) {
            throw new IOException(records + ": " + party + ": " + e.getMessage(), e);
        }
    }

    private static void show(Model model, Contribution contribution, Terminal terminal) {
        var label = model.labelOf(contribution)
                .map(name -> name.in(terminal.locale()))
                .orElse(contribution.indicator());
        var key = contribution.recordKey();
        var source = key == null ? "" : contribution.item() + " " + contribution.effectiveFrom() + " " + key;
        terminal.print(String.join(
                "\t",
                "",
                Points.signed(contribution.points()),
                label,
                contribution.reason(terminal.locale()),
                contribution.article(),
                source));
    }
}
