package org.credit531.status;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.InformationUnit;
import org.credit531.language.Texts;
import org.credit531.status.PlatformState.State;
import org.credit531.status.PlatformState.Work;
import org.credit531.status.Sources.Source;
import org.credit531.web.Ago;
import org.credit531.web.DataTable;
import org.credit531.web.DataTable.Cell;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The state of the sources and of the platform, for everybody, as a page and by REST. */
@Controller
class StatusPage {

    private final Sources sources;
    private final PlatformState platform;
    private final Catalogue catalogue;
    private final Clock clock;

    StatusPage(Sources sources, PlatformState platform, Catalogue catalogue, Clock clock) {
        this.sources = sources;
        this.platform = platform;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/status")
    String show(Model model, Locale locale) {
        List<Source> all = sources.all();
        State state = platform.now();
        model.addAttribute("counts", counts(all, locale));
        model.addAttribute("work", tag(state.work(), locale));
        model.addAttribute("state", state);
        model.addAttribute("updated", ago(state.updated(), locale));
        model.addAttribute("backup", ago(state.backup(), locale));
        model.addAttribute("sources", table(all, locale));
        return "status/status";
    }

    @GetMapping("/api/v1/status")
    @ResponseBody
    @Operation(
            summary = "How fresh each source is, and how the platform stands",
            description =
                    "state of a source: overdue, silent (no file in this month or the last, which may be declared"
                            + " empty), current, never, suspended (its article has ended) or closed. work: done, late or failing.")
    StatusJson status() {
        State state = platform.now();
        return new StatusJson(
                state.work().name().toLowerCase(Locale.ROOT),
                state.evaluating(),
                state.knowledge(),
                there(state.updated()),
                state.entries(),
                state.root(),
                there(state.backup()),
                sources.all().stream()
                        .map(one -> new SourceJson(
                                one.item().item(),
                                one.item().unit(),
                                one.state().code(),
                                one.last(),
                                one.units()))
                        .toList());
    }

    private static List<Count> counts(List<Source> all, Locale locale) {
        Map<SourceState, Long> counted = all.stream().collect(groupingBy(Source::state, counting()));
        return Arrays.stream(SourceState.values())
                .filter(counted::containsKey)
                .map(state -> new Count(tag(state, locale), counted.getOrDefault(state, 0L)))
                .toList();
    }

    private DataTable table(List<Source> all, Locale locale) {
        List<DataTable.Column> columns = Stream.of("item", "unit", "last", "promised", "state")
                .map(key -> new DataTable.Column(text("status." + key, locale), false))
                .toList();
        List<DataTable.Row> rows =
                all.stream().map(source -> row(source, locale)).toList();
        return new DataTable(text("status.sources", locale), columns, rows);
    }

    private DataTable.Row row(Source source, Locale locale) {
        String unit = catalogue
                .unit(source.item().unit())
                .map(InformationUnit::name)
                .map(name -> name.in(locale))
                .orElse(source.item().unit());
        return new DataTable.Row(
                source.item().item(),
                List.of(
                        Cell.link(
                                source.item().name().in(locale),
                                "/catalogue/" + source.item().item()),
                        Cell.of(unit),
                        Cell.of(last(source, locale)),
                        Cell.of(text("status.promised." + promised(source), locale)),
                        Cell.of(tag(source.state(), locale))));
    }

    private String last(Source source, Locale locale) {
        OffsetDateTime at = source.last();
        return at == null ? text("status.last.never", locale) : Ago.of(at.toInstant(), clock.instant(), locale);
    }

    private static String promised(Source source) {
        return switch (source.state()) {
            case OVERDUE, SILENT, CURRENT -> "monthly";
            case NEVER, SUSPENDED, CLOSED -> "nothing";
        };
    }

    private @Nullable String ago(@Nullable OffsetDateTime at, Locale locale) {
        return at == null ? null : Ago.of(at.toInstant(), clock.instant(), locale);
    }

    private @Nullable OffsetDateTime there(@Nullable OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    private static Tag tag(SourceState state, Locale locale) {
        return new Tag(state.colour(), text("status.state." + state.code(), locale));
    }

    private static Tag tag(Work work, Locale locale) {
        String colour = switch (work) {
            case DONE -> "good";
            case LATE -> "fair";
            case FAILING -> "poor";
        };
        return new Tag(colour, text("status.work." + work.name().toLowerCase(Locale.ROOT), locale));
    }

    private static String text(String key, Locale locale, Object... arguments) {
        return Texts.of("status", key, locale, arguments);
    }

    /** How many sources are in a state. */
    record Count(Tag state, long number) {}

    /** The state of the platform and its sources. */
    @Schema(name = "Status")
    record StatusJson(
            String work,
            boolean evaluating,
            long knownAt,
            @Nullable OffsetDateTime updated,
            long ledgerEntries,
            @Nullable LocalDate ledgerRoot,
            @Nullable OffsetDateTime lastBackup,
            List<SourceJson> sources) {}

    /** The sources of an item. */
    @Schema(name = "SourceStatus")
    record SourceJson(
            String item,
            String unit,
            String state,
            @Nullable OffsetDateTime last,
            int units) {}
}
