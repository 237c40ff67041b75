package org.credit531.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Section;

/**
 * Reads an extension and composes it with its base: a whole model, whose weights must add up again. The base's text is
 * never repeated, so that the two cannot drift apart.
 */
final class ExtensionReader {

    static final List<String> KEYS = List.of(
            "id", "version", "label", "basis", "extends", "industry", "dimensions", "indicators", "replaces", "vetoes");
    static final List<String> EXTENDS_KEYS = List.of("model", "version");
    static final List<String> INDUSTRY_KEYS = List.of("item", "field", "prefixes");
    static final List<String> REPLACEMENT_KEYS = List.of("cap");

    private static final Pattern PREFIX = Pattern.compile("[0-9]{2,4}");

    private final Element root;
    private final Section section;
    private final Collection<Model> bases;

    ExtensionReader(Element root, Collection<Model> bases) {
        this.root = root;
        this.section = root.section("the extension", KEYS);
        this.bases = bases;
    }

    /** Nothing when there is no base to compose it with, which is noted. */
    Optional<Model> model() {
        return section.require("extends").flatMap(this::base).map(this::composed);
    }

    private Optional<Model> base(Element element) {
        var named = element.section("extends", EXTENDS_KEYS);
        var id = Words.id(named, "model");
        int version = ModelReader.version(named);
        var base = bases.stream()
                .filter(model -> model.id().equals(id) && model.version() == version)
                .findFirst();
        if (base.isEmpty()) {
            element.refuse("the base " + id + " is not there in version " + version, "extend " + known());
        }
        if (base.isPresent() && base.get().extension() != null) {
            element.refuse("the base " + id + " is an extension itself", "extend a model that extends nothing");
            return Optional.empty();
        }
        return base;
    }

    private String known() {
        return bases.isEmpty()
                ? "a model that has been read without findings"
                : bases.stream()
                        .map(model -> model.id() + " " + model.version())
                        .sorted()
                        .collect(Collectors.joining(" or "));
    }

    private Model composed(Model base) {
        var parts = new Parts(section).on(base);
        var added = parts.dimensions();
        var indicators = concat(reweighted(base), parts.indicators());
        parts.checkDimensionsAreUsed(indicators);
        var dimensions = concat(weighted(base.dimensions(), base.scale(), indicators), added);
        new Weights(base.scale(), dimensions, indicators)
                .check(
                        section.find("replaces")
                                .or(() -> section.find("indicators"))
                                .orElse(root),
                        parts);
        return new Model(
                Words.id(section, "id"),
                ModelReader.version(section),
                base.family(),
                Words.label(section),
                base.subjects(),
                base.appliesWhen(),
                new Extension(base.id(), base.version(), industry()),
                base.scale(),
                Words.article(section, "basis"),
                dimensions,
                indicators,
                concat(base.vetoes(), parts.vetoes(base.scale())),
                base.grades());
    }

    /** The weight of a base dimension is what its caps add up to now. */
    private static List<Dimension> weighted(List<Dimension> dimensions, long scale, List<Indicator> indicators) {
        var weights = new Weights(scale, dimensions, indicators);
        return dimensions.stream()
                .map(dimension -> dimension.weight() == null
                        ? dimension
                        : new Dimension(dimension.id(), dimension.label(), weights.of(dimension)))
                .toList();
    }

    private List<Indicator> reweighted(Model base) {
        Map<String, Element> replaces =
                section.find("replaces").map(e -> e.map("replaces").entries()).orElse(Map.of());
        replaces.forEach((id, element) -> {
            if (base.indicator(id).isEmpty()) {
                element.refuse("the base " + base.id() + " has no indicator " + id, "name one of its indicators");
            }
        });
        var indicators = new ArrayList<Indicator>();
        for (var indicator : base.indicators()) {
            var element = replaces.get(indicator.id());
            indicators.add(element == null ? indicator : reweighted(indicator, element));
        }
        return indicators;
    }

    private static Indicator reweighted(Indicator indicator, Element element) {
        var replacement = element.section("a replaced indicator", REPLACEMENT_KEYS);
        long cap = Words.points(replacement, "cap");
        if (cap <= 0 || indicator.cap() <= 0) {
            replacement
                    .find("cap")
                    .ifPresent(e -> e.refuse(
                            "the cap " + Words.plain(indicator.cap()) + " cannot become " + Words.plain(cap)
                                    + " in proportion",
                            "write a cap above 0 for an indicator whose cap is above 0"));
            return indicator;
        }
        var reweighted = new Reweighting(indicator.cap(), cap).of(indicator);
        Reweighting.outside(reweighted)
                .ifPresent(points -> element.refuse(
                        "after rounding, one record gives " + Words.plain(points) + ", outside floor "
                                + Words.plain(reweighted.floor()) + " and cap " + Words.plain(cap),
                        "write another cap, such as a multiple of a simple fraction of "
                                + Words.plain(indicator.cap())));
        return reweighted;
    }

    private Extension.Industry industry() {
        return section.require("industry")
                .map(e -> e.section("industry", INDUSTRY_KEYS))
                .map(industry -> new Extension.Industry(
                        Words.id(industry, "item"), Words.id(industry, "field"), prefixes(industry)))
                .orElse(new Extension.Industry("", "", List.of()));
    }

    private static List<String> prefixes(Section industry) {
        var unique = new Unique("prefix");
        return industry.require("prefixes").map(e -> e.list("prefixes")).orElse(List.of()).stream()
                .map(e -> unique.add(e.text("a prefix", PREFIX, "write two to four digits of GB/T 4754"), e))
                .toList();
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
