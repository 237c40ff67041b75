package org.credit531.scoring;

import java.util.List;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Section;
import org.jspecify.annotations.Nullable;

/** Reads one indicator and checks its amounts against its floor and cap. */
final class IndicatorReader {

    static final List<String> KEYS = List.of(
            "id",
            "label",
            "dimension",
            "article",
            "item",
            "applies-when",
            "not-applicable",
            "where",
            "window",
            "base",
            "floor",
            "cap",
            "no-data",
            "each",
            "latest",
            "count",
            "any");
    static final List<String> APPLIES_KEYS = List.of("item", "where");

    private final Section section;
    private final long floor;
    private final long cap;
    private final long base;

    IndicatorReader(Element element) {
        this.section = element.section("an indicator", KEYS);
        this.floor = optionalPoints("floor");
        this.cap = Words.points(section, "cap");
        this.base = optionalPoints("base");
    }

    private long optionalPoints(String key) {
        return section.find(key).map(e -> Words.points(e, key)).orElse(0L);
    }

    Indicator indicator() {
        checkLimits();
        return new Indicator(
                Words.id(section, "id"),
                Words.label(section),
                Words.id(section, "dimension"),
                Words.article(section, "article"),
                Words.id(section, "item"),
                applicability(),
                conditions(section),
                section.find("window").map(e -> Words.span(e, "window")).orElse(null),
                base,
                floor,
                cap,
                withinLimits("no-data"),
                aggregation());
    }

    private void checkLimits() {
        if (cap <= floor && section.find("cap").isPresent()) {
            section.refuse(
                    "the cap " + Words.plain(cap) + " is not above the floor " + Words.plain(floor),
                    "raise the cap or lower the floor");
        }
        if (base < floor || base > cap) {
            section.find("base")
                    .ifPresentOrElse(
                            e -> refuse(e, "base", base),
                            () -> section.refuse(
                                    "the base 0 is outside floor and cap", "add base, or change floor and cap"));
        }
    }

    private long withinLimits(String key) {
        long points = Words.points(section, key);
        if (points < floor || points > cap) {
            section.find(key).ifPresent(e -> refuse(e, key, points));
        }
        return points;
    }

    private void refuse(Element element, String name, long points) {
        element.refuse(
                name + " " + Words.plain(points) + " is outside floor " + Words.plain(floor) + " and cap "
                        + Words.plain(cap),
                "write points between them");
    }

    private @Nullable Applicability applicability() {
        var appliesWhen = section.find("applies-when");
        if (appliesWhen.isEmpty()) {
            section.find("not-applicable")
                    .ifPresent(e -> e.refuse(
                            "not-applicable has no applies-when", "say when the indicator applies, or delete it"));
            return null;
        }
        var applies = appliesWhen.get().section("applies-when", APPLIES_KEYS);
        return new Applicability(Words.id(applies, "item"), conditions(applies), withinLimits("not-applicable"));
    }

    private static List<Condition> conditions(Section section) {
        return section.find("where").map(e -> e.list("where")).orElse(List.of()).stream()
                .map(e -> new ConditionReader(e).condition())
                .toList();
    }

    private Aggregation aggregation() {
        return new AggregationReader(section, this::checkReachable).aggregation();
    }

    /** Points that are reached in one step must fit; only sums of many records are cut. */
    private void checkReachable(Element element, long points) {
        long reached = base + points;
        if (reached < floor || reached > cap) {
            element.refuse(
                    "with the base this gives " + Words.plain(reached) + ", outside floor " + Words.plain(floor)
                            + " and cap " + Words.plain(cap),
                    "write points that stay between floor and cap");
        }
    }
}
