package org.credit531.client.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.credit531.client.SubjectInsights;
import org.credit531.client.SubjectInsights.Deed;
import org.credit531.client.SubjectInsights.Difference;
import org.credit531.client.SubjectInsights.Outcome;
import org.credit531.client.SubjectInsights.Reason;
import org.credit531.identifiers.Codes;
import org.credit531.identifiers.Scheme;
import org.credit531.scoring.Points;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code explain}: what an organisation's result means, or why it has changed since a day. */
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false)
final class Explaining implements Callable<Integer> {

    @ParentCommand
    private @Nullable Credit531Command parent;

    @Parameters(paramLabel = "CODE", descriptionKey = "show-code")
    private String code = "";

    @Option(names = "--since", paramLabel = "DATE")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DATE")
    private @Nullable LocalDate until;

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
            if (since != null) {
                return show(client.changes(code, since, until), terminal);
            }
            show(client.insights(code), terminal);
            return Credit531Command.GOOD;
        }
    }

    private static void show(SubjectInsights insights, Terminal terminal) {
        var against = all(insights.reasons().against());
        terminal.print(terminal.message(against.isEmpty() ? "explain.no-reasons" : "explain.reasons"));
        against.forEach(reason -> show(reason, terminal));
        var inFavour = all(insights.reasons().inFavour());
        if (!inFavour.isEmpty()) {
            terminal.print(terminal.message("explain.in-favour"));
            inFavour.forEach(reason -> show(reason, terminal));
        }
        show(insights.waysUp(), terminal);
        show(insights.forecast(), terminal);
        show(insights.peers(), terminal);
    }

    private static void show(Reason reason, Terminal terminal) {
        terminal.print("  " + text(reason.text()));
        all(reason.records())
                .forEach(record -> terminal.print("    %s  %s %s: %s%s"
                        .formatted(
                                Points.signed(record.points()),
                                text(record.name()),
                                text(record.effectiveFrom()),
                                text(record.why()),
                                Showing.mark(record.disputedSince(), terminal))));
    }

    private static void show(SubjectInsights.WaysUp ways, Terminal terminal) {
        if (ways.grade() == null) {
            terminal.print(terminal.message("explain.best"));
            return;
        }
        terminal.print(terminal.message("explain.ways", text(ways.gradeName()), Points.text(ways.missing())));
        var way = ways.way();
        if (way == null) {
            terminal.print("  " + terminal.message("explain.no-way"));
        } else {
            all(way.deeds()).forEach(deed -> show(deed, terminal));
            show("explain.reached", way.outcome(), terminal);
        }
        if (!ways.exact()) {
            terminal.print("  " + terminal.message("explain.not-exact"));
        }
        if (ways.byTime() != null) {
            terminal.print("  " + terminal.message("explain.by-time", text(ways.byTime())));
        }
    }

    private static void show(Deed deed, Terminal terminal) {
        var citation = deed.citation();
        terminal.print("  %s  %s  %s %s%s%s"
                .formatted(
                        text(deed.day()),
                        text(deed.text()),
                        text(deed.itemName()),
                        deed.effectiveFrom() == null ? "" : deed.effectiveFrom() + " ",
                        citation == null ? "" : text(citation.citation()),
                        Showing.mark(deed.disputedSince(), terminal)));
        if (deed.bySource()) {
            terminal.print("    " + terminal.message("explain.by-source"));
        }
    }

    private static void show(String message, @Nullable Outcome outcome, Terminal terminal) {
        if (outcome != null) {
            terminal.print("  "
                    + terminal.message(
                            message, text(outcome.day()), Points.text(outcome.points()), text(outcome.gradeName())));
        }
    }

    private static void show(SubjectInsights.Forecast forecast, Terminal terminal) {
        var steps = all(forecast.steps());
        terminal.print(terminal.message("explain.forecast"));
        if (steps.isEmpty()) {
            terminal.print("  " + terminal.message("explain.forecast-none", text(forecast.until())));
        }
        for (var step : steps) {
            var outcome = Objects.requireNonNull(step.outcome());
            terminal.print("  %s  %s  %s"
                    .formatted(text(outcome.day()), Points.text(outcome.points()), text(outcome.gradeName())));
            all(step.differences()).forEach(difference -> show(difference, terminal));
        }
    }

    private static void show(SubjectInsights.Peers peers, Terminal terminal) {
        terminal.print(terminal.message("explain.peers"));
        terminal.print("  " + text(peers.text()));
        var band = peers.band();
        if (band != null) {
            if (band.widened() != null) {
                terminal.print("  " + band.widened());
            }
            terminal.print("  " + text(peers.rule()));
        }
    }

    private static void show(Difference difference, Terminal terminal) {
        terminal.print("    %s  %s: %s%s"
                .formatted(
                        Points.signed(difference.points()),
                        text(difference.name()),
                        text(difference.text()),
                        Showing.mark(difference.disputedSince(), terminal)));
    }

    private static int show(SubjectInsights.Change change, Terminal terminal) {
        var before =
                Objects.requireNonNull(Objects.requireNonNull(change.from()).outcome());
        var after = Objects.requireNonNull(Objects.requireNonNull(change.to()).outcome());
        terminal.print(terminal.message(
                "explain.changed",
                text(before.day()),
                Points.text(before.points()),
                text(after.day()),
                Points.text(after.points())));
        all(change.causes())
                .forEach(cause ->
                        terminal.print("  %s  %s".formatted(Points.signed(cause.points()), text(cause.name()))));
        all(change.differences()).forEach(difference -> show(difference, terminal));
        if (change.withheld() != 0) {
            terminal.print(
                    "    %s  %s".formatted(Points.signed(change.withheld()), terminal.message("explain.withheld")));
        }
        boolean right = change.sum() == change.points();
        // The same in both languages: programs read it.
        terminal.print("sum %s %s difference %s"
                .formatted(Points.signed(change.sum()), right ? "=" : "≠", Points.signed(change.points())));
        return right ? Credit531Command.GOOD : Credit531Command.NO;
    }

    private static <T> List<T> all(@Nullable List<T> sent) {
        return Objects.requireNonNullElse(sent, List.of());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
