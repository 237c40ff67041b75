package org.credit531.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.credit531.catalogue.Dimension;
import org.credit531.catalogue.Families;
import org.credit531.language.Texts;
import org.credit531.web.CsvFile;
import org.credit531.web.RequestProblem;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coverage board: families and dimensions against the lines of the plan, and each dimension item by item. */
@Controller
class CoveragePages {

    private final Coverage coverage;
    private final Families families;
    private final Clock clock;

    CoveragePages(Coverage coverage, Families families, Clock clock) {
        this.coverage = coverage;
        this.families = families;
        this.clock = clock;
    }

    @GetMapping("/coverage")
    String show(@RequestParam(required = false) @Nullable String dimension, Model model, Locale locale) {
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("uncounted", coverage.uncounted());
        if (dimension == null || dimension.isBlank()) {
            model.addAttribute(
                    "families",
                    coverage.families().stream()
                            .map(family -> board(family, locale))
                            .toList());
            model.addAttribute("months", coverage.monthsAlive());
            return "coverage/board";
        }
        Dimension asked = families.dimension(dimension)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-dimension", dimension));
        Coverage.OfDimension found = coverage.families().stream()
                .flatMap(family -> family.dimensions().stream())
                .filter(one -> one.dimension().equals(asked))
                .findFirst()
                .orElseThrow();
        model.addAttribute(
                "family", families.familyOf(dimension).orElseThrow().label().in(locale));
        model.addAttribute("dimension", row(found, locale));
        model.addAttribute(
                "items", found.items().stream().map(item -> line(item, locale)).toList());
        return "coverage/dimension";
    }

    /** Every item of every dimension, a line each. */
    @GetMapping("/coverage.csv")
    ResponseEntity<String> file(Locale locale) {
        List<List<String>> rows = coverage.families().stream()
                .flatMap(family -> family.dimensions().stream()
                        .flatMap(dimension ->
                                dimension.items().stream().map(item -> cells(family, dimension, item, locale))))
                .toList();
        return CsvFile.of("coverage.csv", List.of(text("coverage.file", locale).split("\\|")), rows);
    }

    private static List<String> cells(
            Coverage.OfFamily family, Coverage.OfDimension dimension, Coverage.OfItem item, Locale locale) {
        return List.of(
                family.family().label().in(locale),
                dimension.dimension().id(),
                dimension.dimension().label().in(locale),
                item.item().item(),
                item.item().name().in(locale),
                text(stateKey(item), locale),
                Long.toString(item.records()),
                Objects.toString(item.freshest(), ""),
                Objects.toString(item.sentOn(), ""));
    }

    private static Board board(Coverage.OfFamily family, Locale locale) {
        return new Board(
                family.family().id(),
                family.family().label().in(locale),
                family.dimensions().stream()
                        .map(dimension -> row(dimension, locale))
                        .toList());
    }

    private static Row row(Coverage.OfDimension dimension, Locale locale) {
        return new Row(
                dimension.dimension().id(),
                dimension.dimension().label().in(locale),
                dimension.items().size(),
                dimension.live(),
                dimension.share() / 10 + "." + dimension.share() % 10 + "%",
                dimension.lines(),
                reached(dimension, locale));
    }

    /** The highest line of the plan that is reached. */
    private static Tag reached(Coverage.OfDimension dimension, Locale locale) {
        if (dimension.lines().isEmpty()) {
            return new Tag("plain", text("coverage.noLine", locale));
        }
        int highest = dimension.lines().stream()
                .mapToInt(Coverage.Line::share)
                .filter(dimension::reaches)
                .max()
                .orElse(0);
        boolean all = dimension.lines().stream().allMatch(line -> dimension.reaches(line.share()));
        return highest == 0
                ? new Tag("failed", text("coverage.below", locale))
                : new Tag(all ? "excellent" : "running", text("coverage.reaches", locale, highest));
    }

    private static Line line(Coverage.OfItem item, Locale locale) {
        Tag state = new Tag(item.live() ? "excellent" : "failed", text(stateKey(item), locale));
        return new Line(
                item.item().item(),
                item.item().name().in(locale),
                state,
                stateKey(item) + ".text",
                item.records(),
                item.freshest(),
                item.sentOn());
    }

    private static String stateKey(Coverage.OfItem item) {
        Coverage.Missing missing = item.missing();
        return "coverage."
                + (missing == null
                        ? "live"
                        : missing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String text(String key, Locale locale, Object... arguments) {
        return Texts.of("coverage", key, locale, arguments);
    }

    /** A family on the board. */
    record Board(String id, String label, List<Row> dimensions) {}

    /**
     * A dimension on the board.
     *
     * @param live how many of its items have live data
     * @param reached the highest line of the plan that this is
     */
    record Row(String id, String label, int items, int live, String share, List<Coverage.Line> lines, Tag reached) {}

    /**
     * An item of a dimension.
     *
     * @param missing key of what its state means
     */
    record Line(
            String code,
            String name,
            Tag state,
            String missing,
            long records,
            @Nullable LocalDate freshest,
            @Nullable LocalDate sentOn) {}
}
