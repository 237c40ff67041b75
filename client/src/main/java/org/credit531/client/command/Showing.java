package org.credit531.client.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.credit531.client.Credit531Client;
import org.credit531.client.Problem;
import org.credit531.client.RequestRefused;
import org.credit531.client.Subject;
import org.credit531.client.SubjectEvaluation;
import org.credit531.client.SubjectEvaluation.Contribution;
import org.credit531.client.SubjectRecord;
import org.credit531.identifiers.Codes;
import org.credit531.identifiers.Scheme;
import org.credit531.scoring.Points;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code show}: an organisation, its records, and its evaluation with every point, so that the sum can be checked. */
@Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false)
final class Showing implements Callable<Integer> {

    @ParentCommand
    private @Nullable Credit531Command parent;

    @Parameters(paramLabel = "CODE", descriptionKey = "show-code")
    private String code = "";

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable LocalDate asOf;

    @Option(names = "--known-at", paramLabel = "N")
    private @Nullable Long knownAt;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Override
    public Integer call() {
        var terminal = Objects.requireNonNull(parent).terminal();
        // A person's number must never stand in an address, where every log keeps it.
        if (Codes.identify(code).scheme() == Scheme.CITIZEN_NUMBER) {
            terminal.tell("credit531: " + terminal.message("show.person"));
            return Credit531Command.FAILED;
        }
        try (var client = server.connect(terminal)) {
            show(client.subject(code), terminal);
            try (var records = client.records(code, null, knownAt)) {
                records.forEach(record -> show(record, terminal));
            }
            var evaluation = evaluation(client);
            if (evaluation.isEmpty()) {
                terminal.print(terminal.message("show.no-evaluation"));
                return Credit531Command.GOOD;
            }
            return show(evaluation.get(), terminal);
        }
    }

    private Optional<SubjectEvaluation> evaluation(Credit531Client client) {
        try {
            return Optional.of(client.evaluation(code, asOf, knownAt));
        } catch (RequestRefused refused) {
            if (refused.problem().kind() != Problem.Kind.NOT_FOUND) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private static void show(Subject subject, Terminal terminal) {
        terminal.print(subject.code() + "  " + text(subject.name()));
        terminal.print("  " + "kind: " + text(subject.kind()) + "; state: " + text(subject.state())
                + (subject.details().isEmpty() ? "" : "; " + fields(subject.details()))
                + mark(subject.disputedSince(), terminal));
    }

    private static void show(SubjectRecord record, Terminal terminal) {
        terminal.print(
                "%s  %s  %s".formatted(text(record.item()), text(record.effectiveFrom()), text(record.recordKey())));
        terminal.print("  " + fields(record.values())
                + (record.withheld() == 0 ? "" : "; " + terminal.message("show.withheld", record.withheld())));
        var contest = contest(record, terminal);
        if (!contest.isEmpty()) {
            terminal.print(contest);
        }
        var removedOn = record.removedOn();
        var until = removedOn == null ? "" : "; " + terminal.message("show.removed-on", removedOn);
        terminal.print("  "
                + terminal.message("show.source", text(record.unit()), text(record.batch()), "" + record.knowledge())
                + until);
    }

    /** What is open about a record, beside it wherever it is shown. */
    private static String contest(SubjectRecord record, Terminal terminal) {
        if (record.disclosureStopped()) {
            return "  " + terminal.message("show.stopped");
        }
        var fields = String.join(", ", record.disputedFields());
        return mark(record.disputedSince(), terminal) + (fields.isEmpty() ? "" : ": " + fields);
    }

    /** That something is disputed, two spaces after what is said of it; empty where it is not. */
    static String mark(@Nullable LocalDate since, Terminal terminal) {
        return since == null ? "" : "  " + terminal.message("show.disputed", since);
    }

    private int show(SubjectEvaluation evaluation, Terminal terminal) {
        terminal.print(terminal.message(
                "show.evaluation",
                text(evaluation.model()),
                evaluation.version(),
                text(evaluation.asOf()),
                "" + evaluation.knownAt()));
        evaluation.contributions().forEach(contribution -> show(contribution, terminal));
        boolean right = evaluation.sum() == evaluation.points();
        // The same in both languages: programs read it.
        terminal.print("sum %s %s score %s"
                .formatted(Points.text(evaluation.sum()), right ? "=" : "≠", Points.text(evaluation.points())));
        var label = evaluation.gradeLabel();
        var name = label == null ? "" : " " + label.in(terminal.locale());
        terminal.print(terminal.message("show.grade", text(evaluation.grade()) + name));
        return right ? Credit531Command.GOOD : Credit531Command.NO;
    }

    private static void show(Contribution contribution, Terminal terminal) {
        var label = contribution.label();
        var source = contribution.item() == null
                ? ""
                : "  " + contribution.item() + " " + text(contribution.effectiveFrom()) + " "
                        + text(contribution.recordKey()) + mark(contribution.disputedSince(), terminal);
        terminal.print("%12s  %s  %s%s"
                .formatted(
                        Points.signed(contribution.points()),
                        label == null ? text(contribution.indicator()) : label.in(terminal.locale()),
                        text(contribution.reason()),
                        source));
        var citation = contribution.citation();
        if (citation != null || contribution.article() != null) {
            terminal.print(
                    " ".repeat(14) + (citation == null ? contribution.article() : citation.in(terminal.locale())));
        }
    }

    private static String fields(Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .filter(field -> field.getValue() != null && !List.of().equals(field.getValue()))
                .map(field -> field.getKey() + ": " + shown(field.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** A value; of lists and of values with parts, the parts that are known. */
    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case List<?> parts -> parts.stream().map(Showing::shown).collect(Collectors.joining(", "));
            case Map<?, ?> parts ->
                parts.values().stream()
                        .filter(Objects::nonNull)
                        .map(Showing::shown)
                        .collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
