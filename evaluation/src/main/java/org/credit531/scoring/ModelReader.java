package org.credit531.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Section;

/** Reads a model and checks what concerns it as a whole: its subjects, its dimensions and that its weights add up. */
final class ModelReader {

    static final List<String> KEYS =
            List.of("id", "version", "label", "subjects", "scale", "basis", "dimensions", "indicators", "grades");
    static final List<String> DIMENSION_KEYS = List.of("id", "label");

    private final Section section;
    private final Unique dimensionIds = new Unique("dimension");
    private final Unique indicatorIds = new Unique("indicator");
    private long scale;

    ModelReader(Element root) {
        this.section = root.section("the model", KEYS);
    }

    Model model() {
        scale = scale();
        var dimensions = dimensions();
        var indicators = indicators();
        checkDimensionsAreUsed(indicators);
        checkWeights(indicators);
        var grades = section.require("grades")
                .map(e -> new GradesReader(scale).grades(e))
                .orElse(List.of());
        return new Model(
                Words.id(section, "id"),
                version(),
                Words.label(section),
                subjects(),
                scale,
                Words.article(section, "basis"),
                dimensions,
                indicators,
                grades);
    }

    private int version() {
        return section.require("version")
                .map(e -> (int) e.wholeNumber("version", 1, 1_000_000))
                .orElse(1);
    }

    private long scale() {
        return section.require("scale")
                .map(e -> 1000 * e.wholeNumber("scale", 1, Words.MOST_POINTS))
                .orElse(0L);
    }

    private List<String> subjects() {
        var kinds = section.require("subjects").map(e -> e.list("subjects")).orElse(List.of());
        var unique = new Unique("subject kind");
        var codes = kinds.stream().map(e -> unique.add(kind(e), e)).toList();
        if (codes.contains(SubjectKinds.NATURAL_PERSON) && codes.size() > 1) {
            kinds.get(codes.indexOf(SubjectKinds.NATURAL_PERSON))
                    .refuse(
                            "a model of natural persons evaluates nobody else",
                            "write a model of their own; persons are evaluated only with consent");
        }
        return codes;
    }

    private static String kind(Element element) {
        var code = element.text("a subject kind");
        if (!code.isEmpty() && !SubjectKinds.CODES.contains(code)) {
            element.refuse("there is no subject kind " + code, "use one of " + String.join(", ", SubjectKinds.CODES));
        }
        return code;
    }

    private List<Dimension> dimensions() {
        return section.require("dimensions").map(e -> e.list("dimensions")).orElse(List.of()).stream()
                .map(this::dimension)
                .toList();
    }

    private Dimension dimension(Element element) {
        var dimension = element.section("a dimension", DIMENSION_KEYS);
        return new Dimension(dimensionIds.add(Words.id(dimension, "id"), element), Words.label(dimension));
    }

    private List<Indicator> indicators() {
        return section.require("indicators").map(e -> e.list("indicators")).orElse(List.of()).stream()
                .map(this::indicator)
                .toList();
    }

    private Indicator indicator(Element element) {
        var indicator = new IndicatorReader(element).indicator();
        indicatorIds.add(indicator.id(), element);
        if (!indicator.dimension().isEmpty() && !dimensionIds.contains(indicator.dimension())) {
            element.section("an indicator", IndicatorReader.KEYS)
                    .find("dimension")
                    .ifPresent(e ->
                            e.refuse("the model has no dimension " + indicator.dimension(), "add it under dimensions"));
        }
        return indicator;
    }

    private void checkDimensionsAreUsed(List<Indicator> indicators) {
        var used = indicators.stream().map(Indicator::dimension).collect(Collectors.toSet());
        dimensionIds.forEachOther(
                used, (id, element) -> element.refuse("no indicator is in the dimension " + id, "delete it"));
    }

    private void checkWeights(List<Indicator> indicators) {
        long caps = indicators.stream().mapToLong(Indicator::cap).sum();
        long floors = indicators.stream().mapToLong(Indicator::floor).sum();
        if (caps != scale && !indicators.isEmpty()) {
            section.require("indicators")
                    .ifPresent(e -> e.refuse(
                            "the caps add up to " + Words.plain(caps) + ", the scale is " + Words.plain(scale),
                            "change the caps so that they add up to the scale"));
        }
        if (floors < 0) {
            section.require("indicators")
                    .ifPresent(e -> e.refuse(
                            "the floors add up to " + Words.plain(floors), "raise floors so that no score is below 0"));
        }
    }

    /** Ids met so far, each with its place. */
    static final class Unique {

        private final String what;
        private final java.util.Map<String, Element> places = new java.util.LinkedHashMap<>();

        Unique(String what) {
            this.what = what;
        }

        String add(String id, Element place) {
            if (!id.isEmpty() && places.putIfAbsent(id, place) != null) {
                place.refuse(
                        "the " + what + " " + id + " is there already on line "
                                + places.get(id).line(),
                        "give it another id or delete it");
            }
            return id;
        }

        boolean contains(String id) {
            return places.containsKey(id);
        }

        void forEachOther(Set<String> used, java.util.function.BiConsumer<String, Element> action) {
            var rest = new HashSet<>(places.keySet());
            rest.removeAll(used);
            rest.forEach(id -> action.accept(id, java.util.Objects.requireNonNull(places.get(id))));
        }
    }
}
