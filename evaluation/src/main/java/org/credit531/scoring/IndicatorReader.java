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
            "bonus",
            "no-data",
            "late",
            "withheld",
            "adverse",
            "monotone",
            "each",
            "latest",
            "count",
            "any",
            "sum",
            "max",
            "min",
            "ratio");

    private final Section section;
    private final Demands demands;

    /** Of a section with no other keys than {@link #KEYS}. */
    IndicatorReader(Section section) {
        this.section = section;
        this.demands = new Demands(
                optionalPoints("base"),
                optionalPoints("floor"),
                Words.points(section, "cap"),
                truth("adverse"),
                section.find("monotone").map(IndicatorReader::monotone).orElse(null));
    }

    private long optionalPoints(String key) {
        return section.find(key).map(e -> Words.points(e, key)).orElse(0L);
    }

    private boolean truth(String key) {
        return section.find(key).map(e -> e.truth(key)).orElse(false);
    }

    private static @Nullable Monotone monotone(Element element) {
        return switch (element.text("monotone")) {
            case "rising" -> Monotone.RISING;
            case "falling" -> Monotone.FALLING;
            default -> {
                element.refuse("no-such-direction");
                yield null;
            }
        };
    }

    Indicator indicator() {
        checkLimits();
        long noData = withinLimits("no-data");
        var indicator = new Indicator(
                Words.id(section, "id"),
                Words.label(section),
                Words.id(section, "dimension"),
                Words.article(section, "article"),
                Words.id(section, "item"),
                applicability(),
                ConditionReader.conditions(section, "where"),
                section.find("window").map(Words::window).orElse(null),
                demands.base(),
                demands.floor(),
                demands.cap(),
                noData,
                withinLimits("late", noData),
                withinLimits("withheld", noData),
                truth("bonus"),
                demands.adverse(),
                demands.monotone(),
                new AggregationReader(section, demands).aggregation());
        new Promises(section, indicator).check();
        return indicator;
    }

    private void checkLimits() {
        if (demands.cap() <= demands.floor() && section.find("cap").isPresent()) {
            section.refuse("cap-below-floor", Points.plain(demands.cap()), Points.plain(demands.floor()));
        }
        if (demands.base() < demands.floor() || demands.base() > demands.cap()) {
            section.find("base")
                    .ifPresentOrElse(e -> refuse(e, "base", demands.base()), () -> section.refuse("no-base"));
        }
    }

    private long withinLimits(String key) {
        section.require(key);
        return withinLimits(key, 0);
    }

    private long withinLimits(String key, long otherwise) {
        return section.find(key).map(e -> withinLimits(e, key)).orElse(otherwise);
    }

    private long withinLimits(Element element, String key) {
        long points = Words.points(element, key);
        if (points < demands.floor() || points > demands.cap()) {
            refuse(element, key, points);
        }
        return points;
    }

    private void refuse(Element element, String name, long points) {
        element.refuse(
                "outside-limits",
                name,
                Points.plain(points),
                Points.plain(demands.floor()),
                Points.plain(demands.cap()));
    }

    private @Nullable Applicability applicability() {
        var appliesWhen = section.find("applies-when");
        if (appliesWhen.isEmpty()) {
            section.find("not-applicable").ifPresent(e -> e.refuse("without-applies-when"));
            return null;
        }
        var requirement = Parts.requirement(appliesWhen.get());
        return new Applicability(requirement.item(), requirement.where(), withinLimits("not-applicable"));
    }
}
