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
            "id",
            "version",
            "label",
            "basis",
            "extends",
            "industry",
            "part",
            "dimensions",
            "indicators",
            "replaces",
            "vetoes",
            "grades");
    static final List<String> EXTENDS_KEYS = List.of("model", "version");
    static final List<String> INDUSTRY_KEYS = List.of("item", "field", "prefixes");
    static final List<String> PART_KEYS = List.of("item", "field", "codes");
    static final List<String> REPLACEMENT_KEYS = List.of("cap");
    static final List<String> PARTS = List.of("industry", "part");

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
            element.refuse(bases.isEmpty() ? "no-base-read" : "no-such-base", id, version, known());
        }
        if (base.isPresent() && base.get().extension() != null) {
            element.refuse("base-extends", id);
            return Optional.empty();
        }
        return base;
    }

    private String known() {
        return bases.stream()
                .map(model -> model.id() + " " + model.version())
                .sorted()
                .collect(Collectors.joining(", "));
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
                new Extension(base.id(), base.version(), part()),
                base.scale(),
                Words.article(section, "basis"),
                dimensions,
                indicators,
                concat(base.vetoes(), parts.vetoes(base.scale())),
                section.find("grades")
                        .map(e -> new GradesReader(base.scale()).grades(e))
                        .orElse(base.grades()));
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
                element.refuse("no-such-indicator", base.id(), id);
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
                    .ifPresent(e -> e.refuse("cap-in-proportion", Points.plain(indicator.cap()), Points.plain(cap)));
            return indicator;
        }
        var reweighted = new Reweighting(indicator.cap(), cap).of(indicator);
        Reweighting.outside(reweighted)
                .ifPresent(points -> element.refuse(
                        "after-rounding",
                        Points.plain(points),
                        Points.plain(reweighted.floor()),
                        Points.plain(cap),
                        Points.plain(indicator.cap())));
        return reweighted;
    }

    private Extension.Part part() {
        var stated = PARTS.stream().filter(section.keys()::contains).toList();
        if (stated.size() != 1) {
            section.refuse("part-of-extension", stated.size(), String.join(", ", PARTS));
            return new Extension.Part("", "", false, List.of());
        }
        return section.find("industry")
                .map(e -> e.section("industry", INDUSTRY_KEYS))
                .map(industry -> part(industry, true, prefixes(industry)))
                .or(() -> section.find("part")
                        .map(e -> e.section("part", PART_KEYS))
                        .map(part -> part(part, false, codes(part))))
                .orElseThrow();
    }

    private static Extension.Part part(Section section, boolean industry, List<String> codes) {
        return new Extension.Part(Words.id(section, "item"), Words.id(section, "field"), industry, codes);
    }

    private static List<String> codes(Section part) {
        var unique = new Unique("the code");
        return part.require("codes").map(ExtensionReader::listed).orElse(List.of()).stream()
                .map(e -> unique.add(e.text("a code"), e))
                .toList();
    }

    private static List<Element> listed(Element element) {
        var codes = element.list("codes");
        if (codes.size() > ValuationReader.MOST_CODES) {
            element.refuse("codes-of-part", codes.size(), ValuationReader.MOST_CODES);
            return List.of();
        }
        return codes;
    }

    private static List<String> prefixes(Section industry) {
        var unique = new Unique("the prefix");
        return industry.require("prefixes").map(e -> e.list("prefixes")).orElse(List.of()).stream()
                .map(e -> unique.add(e.text("a prefix", PREFIX, "cannot-be.industry"), e))
                .toList();
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
