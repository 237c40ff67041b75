package org.credit531.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The component gallery: every component with its examples, so that a new page is put together from what there is. */
@Controller
class DesignPage {

    /** The folders under {@code templates/components}, in the order of the gallery. */
    static final List<String> COMPONENTS = List.of(
            "breadcrumb",
            "button",
            "field",
            "search",
            "summary-list",
            "table",
            "tag",
            "notice",
            "pagination",
            "progress",
            "upload",
            "chart",
            "figures",
            "tiles",
            "strip",
            "contents",
            "timeline");

    private static final List<String> TAGS = List.of(
            "excellent", "good", "fair", "poor", "plain", "received", "running", "done", "failed", "unconfirmed");
    private static final List<Long> BARS = List.of(700L, 80L, 35L, -60L);
    private static final LocalDate EXAMPLE_DAY = LocalDate.of(2026, 11, 23);

    private final MessageSource messages;

    DesignPage(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/design")
    String show(Model model, Locale locale) {
        model.addAttribute("components", COMPONENTS);
        addWords(model, locale);
        addFigures(model, locale);
        return "web/design";
    }

    private void addWords(Model model, Locale locale) {
        model.addAttribute("code", "91330000609120272T");
        List<Choice> choices = List.of(choice("a", locale), choice("b", locale));
        model.addAttribute("choices", choices);
        model.addAttribute("choiceGroups", List.of(new ChoiceGroup(text("unit", locale), choices)));
        model.addAttribute("searches", texts(locale, "organisation"));
        model.addAttribute("hints", texts(locale, "hint.a", "hint.b"));
        model.addAttribute("errors", List.of(new FormError("example-code", text("code.error", locale))));
        model.addAttribute(
                "tags",
                TAGS.stream()
                        .map(kind -> new Tag(kind, text("tag." + kind, locale)))
                        .toList());
    }

    private void addFigures(Model model, Locale locale) {
        model.addAttribute("table", table(locale));
        model.addAttribute("wideTable", wideTable(locale));
        model.addAttribute("paging", new Paging("/design", "/design"));
        model.addAttribute("progress", new Progress(70L, 10_301, 2_575, 2L));
        model.addAttribute("progressWithoutEnd", new Progress(null, 2_048, 2_048, null));
        model.addAttribute("bars", bars(locale));
        model.addAttribute("barTotal", BARS.stream().mapToLong(Long::longValue).sum());
        model.addAttribute("shares", shares(locale));
        model.addAttribute("figureTable", figureTable(locale));
        model.addAttribute("tileMap", tileMap(locale));
        model.addAttribute("happenings", happenings(locale));
    }

    private DataTable table(Locale locale) {
        var columns = List.of(
                new DataTable.Column(text("name", locale), false),
                new DataTable.Column(text("grade", locale), false),
                new DataTable.Column(text("points", locale), true));
        var cells = List.of(
                DataTable.Cell.link(text("organisation", locale), "/design"),
                DataTable.Cell.of(new Tag("good", text("tag.good", locale))),
                DataTable.Cell.of(PointsText.of(812_500)));
        return new DataTable(text("table", locale), columns, List.of(new DataTable.Row(null, cells)));
    }

    /** The same columns over and over: too many for a desk. */
    private DataTable wideTable(Locale locale) {
        var few = table(locale);
        var columns =
                Stream.generate(few::columns).limit(6).flatMap(List::stream).toList();
        var cells = Stream.generate(() -> few.rows().getFirst().cells())
                .limit(6)
                .flatMap(List::stream)
                .toList();
        return new DataTable(few.caption(), columns, List.of(new DataTable.Row(null, cells)));
    }

    private List<Choice> bars(Locale locale) {
        return Stream.of(0, 1, 2, 3)
                .map(index -> new Choice(String.valueOf(BARS.get(index)), text("bar." + index, locale)))
                .toList();
    }

    private List<Share> shares(Locale locale) {
        return List.of(
                new Share(0, 10, text("share.0", locale), false),
                new Share(10, 40, text("share.1", locale), true),
                new Share(50, 50, text("share.2", locale), false));
    }

    private FigureTable figureTable(Locale locale) {
        var columns = Stream.of("excellent", "good", "poor")
                .map(kind -> new FigureTable.Column(text("tag." + kind, locale), kind))
                .toList();
        var rows = Stream.of(0, 1, 2)
                .map(row -> new FigureTable.Row(
                        text("share." + row, locale),
                        null,
                        BARS.stream()
                                .limit(columns.size())
                                .map(DesignPage::number)
                                .toList()))
                .toList();
        return new FigureTable(text("figures", locale), text("name", locale), columns, rows);
    }

    private static FigureTable.Cell number(long value) {
        return new FigureTable.Cell(String.valueOf(value), value);
    }

    private TileMap tileMap(Locale locale) {
        var tiles = Stream.of(0, 1, 2)
                .map(at -> new TileMap.Tile(
                        text("tile." + at, locale), String.valueOf(at * 2), at * 2, 2 + at, at % 2, "/design", at == 1))
                .toList();
        var steps = tiles.stream()
                .map(tile -> new TileMap.Step(Objects.requireNonNull(tile.step()), tile.value()))
                .toList();
        return new TileMap(text("tiles", locale), tiles, steps);
    }

    private List<Happening> happenings(Locale locale) {
        return List.of(
                new Happening(EXAMPLE_DAY, text("happening.b", locale), text("happening.b.text", locale)),
                new Happening(EXAMPLE_DAY.minusMonths(3), text("happening.a", locale), null));
    }

    private Choice choice(String value, Locale locale) {
        return new Choice(value, text("choice." + value, locale), text("choice." + value + ".hint", locale));
    }

    private List<String> texts(Locale locale, String... keys) {
        return Stream.of(keys).map(key -> text(key, locale)).toList();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("design.example." + key, null, locale);
    }
}
