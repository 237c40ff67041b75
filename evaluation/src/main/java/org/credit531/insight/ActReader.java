package org.credit531.insight;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.credit531.scoring.Label;
import org.credit531.scoring.Span;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Section;
import org.jspecify.annotations.Nullable;

/** Reads acts: what can be done about records of which item, under which article, and what it changes. */
final class ActReader {

    private static final List<String> KEYS = List.of(
            "id",
            "label",
            "article",
            "item",
            "subjects",
            "by-source",
            "open",
            "mends",
            "ends",
            "after",
            "adds",
            "unless");
    private static final Pattern ID = Pattern.compile("(?=.{1,64}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ARTICLE = Pattern.compile("(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*(:[a-z0-9.()-]+)?");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,2} (day|month|year)s?");
    private static final String ABSENT = "absent";

    private final Section root;
    private final Set<String> ids = new HashSet<>();

    ActReader(Element root) {
        this.root = root.section("the acts", List.of("acts"));
    }

    List<Act> acts() {
        return root.require("acts").map(e -> e.list("acts")).orElse(List.of()).stream()
                .map(this::act)
                .toList();
    }

    private Act act(Element element) {
        var act = element.section("an act", KEYS);
        var id = word(act, "id");
        if (!id.isEmpty() && !ids.add(id)) {
            element.refuse("act-taken", id);
        }
        return new Act(
                id,
                label(act),
                act.require("article")
                        .map(e -> e.text("article", ARTICLE, "cannot-be.article"))
                        .orElse(""),
                word(act, "item"),
                words(act, "subjects"),
                act.find("by-source").map(e -> e.truth("by-source")).orElse(false),
                change(act));
    }

    private static Act.Change change(Section act) {
        var ways = List.of("mends", "ends", "adds").stream()
                .filter(way -> act.find(way).isPresent())
                .toList();
        if (ways.size() != 1) {
            act.refuse(ways.isEmpty() ? "act-nothing" : "act-several", String.join(", ", ways));
        }
        if (act.find("adds").isPresent()) {
            return new Act.Change.Adds(values(act, "adds"), words(act, "unless"));
        }
        if (act.find("ends").isPresent()) {
            return new Act.Change.Ends(open(act), after(act));
        }
        return new Act.Change.Mends(open(act), values(act, "mends"), after(act));
    }

    /** Without it an act would be offered for ever, also for what has been mended. */
    private static Map<String, List<String>> open(Section act) {
        Map<String, List<String>> open = new LinkedHashMap<>();
        act.find("open")
                .map(e -> e.map("open"))
                .ifPresent(fields -> fields.entries().forEach((field, codes) -> open.put(field, codes(codes))));
        if (open.isEmpty() && act.find("ends").isEmpty()) {
            act.refuse("act-open");
        }
        return open;
    }

    private static List<String> codes(Element element) {
        return element.isList()
                ? element.list("the codes").stream().map(e -> e.text("a code")).toList()
                : absent(element);
    }

    private static List<String> absent(Element element) {
        if (!element.text("open").equals(ABSENT)) {
            element.refuse("act-open-field");
        }
        return List.of();
    }

    private static Map<String, Object> values(Section act, String key) {
        Map<String, Object> values = new LinkedHashMap<>();
        act.find(key)
                .map(e -> e.map(key))
                .ifPresent(fields -> fields.entries().forEach((field, value) -> values.put(field, value(value))));
        return values;
    }

    private static Object value(Element element) {
        var value = element.value("a value");
        if (value.equals("day")) {
            return Act.Day.OF_THE_ACT;
        }
        return value.equals("year-before") ? Act.Day.YEAR_BEFORE : value;
    }

    private static Label label(Section act) {
        var label = act.require("label").map(e -> e.section("label", List.of("zh", "en")));
        return label.map(l -> new Label(text(l, "zh"), text(l, "en"))).orElse(new Label("", ""));
    }

    private static String text(Section label, String key) {
        return label.require(key).map(e -> e.text(key)).orElse("");
    }

    private static String word(Section act, String key) {
        return act.require(key).map(ActReader::word).orElse("");
    }

    private static String word(Element element) {
        return element.text("a name", ID, "cannot-be.id");
    }

    private static List<String> words(Section act, String key) {
        return act.find(key).map(e -> e.list(key)).orElse(List.of()).stream()
                .map(ActReader::word)
                .toList();
    }

    private static @Nullable Span after(Section act) {
        return act.find("after").map(ActReader::span).orElse(null);
    }

    private static Span span(Element element) {
        var text = element.text("after", SPAN, "cannot-be.act-span");
        if (text.isEmpty()) {
            return new Span(1, Span.Unit.DAYS);
        }
        int space = text.indexOf(' ');
        var unit = text.substring(space + 1).replaceFirst("s$", "");
        return new Span(
                Integer.parseInt(text.substring(0, space)),
                switch (unit) {
                    case "day" -> Span.Unit.DAYS;
                    case "month" -> Span.Unit.MONTHS;
                    default -> Span.Unit.YEARS;
                });
    }
}
