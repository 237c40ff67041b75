package org.credit531.scoring;

import java.util.List;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Section;

/** Reads a model and checks what concerns it as a whole: its subjects, its dimensions and that its weights add up. */
final class ModelReader {

    static final List<String> KEYS = List.of(
            "id",
            "version",
            "family",
            "label",
            "subjects",
            "applies-when",
            "scale",
            "basis",
            "dimensions",
            "indicators",
            "vetoes",
            "grades");

    private final Section section;

    ModelReader(Element root) {
        this.section = root.section("the model", KEYS);
    }

    Model model() {
        section.require("dimensions");
        section.require("indicators");
        long scale = scale();
        var parts = new Parts(section);
        var dimensions = parts.dimensions();
        var indicators = parts.indicators();
        parts.checkDimensionsAreUsed(indicators);
        section.find("indicators").ifPresent(place -> new Weights(scale, dimensions, indicators).check(place, parts));
        var subjects = subjects();
        return new Model(
                Words.id(section, "id"),
                version(section),
                family(subjects),
                Words.label(section),
                subjects,
                section.find("applies-when").map(Parts::requirement).orElse(null),
                null,
                scale,
                Words.article(section, "basis"),
                dimensions,
                indicators,
                parts.vetoes(scale),
                section.require("grades")
                        .map(e -> new GradesReader(scale).grades(e))
                        .orElse(List.of()));
    }

    static int version(Section section) {
        return section.require("version")
                .map(e -> (int) e.wholeNumber("version", 1, 1_000_000))
                .orElse(1);
    }

    private long scale() {
        return section.require("scale")
                .map(e -> 1000 * e.wholeNumber("scale", 1, Words.MOST_POINTS))
                .orElse(0L);
    }

    private Family family(List<String> subjects) {
        return section.require("family").map(e -> family(e, subjects)).orElse(Family.ENTERPRISE);
    }

    private static Family family(Element element, List<String> subjects) {
        var code = element.text("family");
        var family = Family.of(code);
        if (family.isEmpty() && !code.isEmpty()) {
            element.refuse("no-such-family", code, String.join(", ", Family.CODES));
        }
        boolean ofPersons = family.filter(Family.NATURAL_PERSON::equals).isPresent();
        if (family.isPresent() && ofPersons != subjects.contains(SubjectKinds.NATURAL_PERSON)) {
            element.refuse("family-of-others", code, String.join(", ", subjects));
        }
        return family.orElse(Family.ENTERPRISE);
    }

    private List<String> subjects() {
        var kinds = section.require("subjects").map(e -> e.list("subjects")).orElse(List.of());
        var unique = new Unique("the subject kind");
        var codes = kinds.stream().map(e -> unique.add(kind(e), e)).toList();
        if (codes.contains(SubjectKinds.NATURAL_PERSON) && codes.size() > 1) {
            kinds.get(codes.indexOf(SubjectKinds.NATURAL_PERSON)).refuse("persons-with-others");
        }
        return codes;
    }

    private static String kind(Element element) {
        var code = element.text("a subject kind");
        if (!code.isEmpty() && !SubjectKinds.CODES.contains(code)) {
            element.refuse("no-such-kind", code, String.join(", ", SubjectKinds.CODES));
        }
        return code;
    }
}
