package org.credit531.scoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Section;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a model or an extension: dimensions, indicators, vetoes, and what its subjects must have. */
final class Parts {

    static final List<String> DIMENSION_KEYS = List.of("id", "label", "weight");
    static final List<String> REQUIREMENT_KEYS = List.of("item", "where");

    private final Section section;
    private final Unique dimensionIds = new Unique("the dimension").take(Contribution.WHOLE, "the language");
    private final Unique ids = new Unique("the indicator").take(Contribution.BEYOND_SCALE, "the language");

    Parts(Section section) {
        this.section = section;
    }

    /** What an extension may add to, and must not repeat. */
    Parts on(Model base) {
        base.dimensions().forEach(dimension -> dimensionIds.take(dimension.id(), "the base"));
        base.indicators().forEach(indicator -> ids.take(indicator.id(), "the base"));
        base.vetoes().forEach(veto -> ids.take(veto.id(), "the base"));
        return this;
    }

    private List<Element> entries(String key) {
        return section.find(key).map(e -> e.list(key)).orElse(List.of());
    }

    List<Dimension> dimensions() {
        return entries("dimensions").stream().map(this::dimension).toList();
    }

    private Dimension dimension(Element element) {
        var dimension = element.section("a dimension", DIMENSION_KEYS);
        return new Dimension(
                dimensionIds.add(Words.id(dimension, "id"), element), Words.label(dimension), weight(dimension));
    }

    private static @Nullable Long weight(Section dimension) {
        return dimension.find("weight").map(e -> Words.points(e, "weight")).orElse(null);
    }

    List<Indicator> indicators() {
        return entries("indicators").stream().map(this::indicator).toList();
    }

    private Indicator indicator(Element element) {
        var section = element.section("an indicator", IndicatorReader.KEYS);
        var indicator = new IndicatorReader(section).indicator();
        ids.add(indicator.id(), element);
        if (!indicator.dimension().isEmpty() && !dimensionIds.contains(indicator.dimension())) {
            section.find("dimension").ifPresent(e -> e.refuse("no-such-dimension", indicator.dimension()));
        }
        return indicator;
    }

    List<Veto> vetoes(long scale) {
        return entries("vetoes").stream()
                .map(e -> new VetoReader(e.section("a veto", VetoReader.KEYS), scale).veto(id -> ids.add(id, e)))
                .toList();
    }

    /** What the subject must have, under {@code applies-when}. */
    static Requirement requirement(Element element) {
        var section = element.section("applies-when", REQUIREMENT_KEYS);
        return new Requirement(Words.id(section, "item"), ConditionReader.conditions(section, "where"));
    }

    void checkDimensionsAreUsed(List<Indicator> indicators) {
        var used = indicators.stream().map(Indicator::dimension).collect(Collectors.toSet());
        dimensionIds.forEachOther(used, (id, element) -> element.refuse("idle-dimension", id));
    }

    /** Where this document has a dimension. */
    Optional<Element> placeOf(Dimension dimension) {
        return dimensionIds.place(dimension.id());
    }
}
