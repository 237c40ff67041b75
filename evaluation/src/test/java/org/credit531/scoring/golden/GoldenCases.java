package org.credit531.scoring.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.Contribution;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Suspensions;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Findings;
import org.credit531.scoring.yaml.Section;
import org.credit531.scoring.yaml.YamlDocument;

/** Reads golden cases from {@code golden/NAME.yaml} on the class path; a malformed file fails with its line. */
public final class GoldenCases {

    private static final List<String> KEYS =
            List.of("name", "as-of", "facts", "suspended", "late", "points", "grade", "next-change", "contributions");
    private static final List<String> SUSPENDED_KEYS = List.of("indicators", "items", "next-change");
    private static final List<String> FACT_KEYS = List.of("item", "key", "from", "to", "removed", "withheld", "values");

    private final Findings findings;
    private final String model;

    private GoldenCases(String model, Findings findings) {
        this.model = model;
        this.findings = findings;
    }

    /** The cases of the model of this id. */
    public static List<GoldenCase> of(String model) {
        var findings = new Findings("golden/" + model + ".yaml");
        var cases = YamlDocument.read(text(model), findings)
                .map(root -> new GoldenCases(model, findings).cases(root))
                .orElse(List.of());
        if (!findings.isEmpty()) {
            throw new IllegalStateException(findings.all().toString());
        }
        return cases;
    }

    private static String text(String model) {
        try (var stream = GoldenCases.class.getResourceAsStream("/golden/" + model + ".yaml")) {
            return new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<GoldenCase> cases(Element root) {
        return root.list("cases").stream()
                .map(e -> golden(e.section("a case", KEYS)))
                .toList();
    }

    private GoldenCase golden(Section section) {
        return new GoldenCase(
                text(section, "name"),
                model,
                date(section, "as-of", LocalDate.EPOCH),
                section.find("facts").map(e -> e.list("facts")).orElse(List.of()).stream()
                        .map(e -> fact(e.section("a fact", FACT_KEYS)))
                        .toList(),
                circumstances(section),
                section.require("points")
                        .map(e -> e.wholeNumber("points", -1_000_000_000, 1_000_000_000))
                        .orElse(0L),
                text(section, "grade"),
                section.find("next-change").isPresent() ? date(section, "next-change", LocalDate.EPOCH) : null,
                section.require("contributions").map(e -> e.list("contributions")).orElse(List.of()).stream()
                        .map(e -> e.text("contribution"))
                        .toList());
    }

    private Circumstances circumstances(Section section) {
        return new Circumstances(
                section.find("suspended")
                        .map(e -> suspensions(e.section("suspended", SUSPENDED_KEYS)))
                        .orElse(Suspensions.NONE),
                section.find("late").map(e -> e.list("late")).orElse(List.of()).stream()
                        .map(e -> e.text("a late item"))
                        .collect(Collectors.toSet()),
                null);
    }

    private Suspensions suspensions(Section section) {
        return new Suspensions(
                articles(section, "indicators"),
                articles(section, "items"),
                section.find("next-change").isPresent() ? date(section, "next-change", LocalDate.EPOCH) : null);
    }

    private static Map<String, String> articles(Section section, String key) {
        return section.find(key).map(e -> e.map(key).entries()).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text(entry.getKey())));
    }

    private Fact fact(Section section) {
        return new Fact(
                text(section, "item"),
                text(section, "key"),
                date(section, "from", LocalDate.EPOCH),
                section.find("to").isPresent() ? date(section, "to", LocalDate.EPOCH) : null,
                date(section, "removed", LocalDate.MAX),
                values(section),
                section.find("withheld").map(e -> e.truth("withheld")).orElse(false));
    }

    private Map<String, Object> values(Section section) {
        return section.find("values").map(e -> e.map("values").entries()).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().value(entry.getKey())));
    }

    private static String text(Section section, String key) {
        return section.require(key).map(e -> e.text(key)).orElse("");
    }

    private LocalDate date(Section section, String key, LocalDate absent) {
        var element = section.find(key);
        if (element.isEmpty()) {
            return absent;
        }
        if (element.get().value(key) instanceof LocalDate date) {
            return date;
        }
        findings.add(element.get().line(), "not-a-day", key, element.get().text(key));
        return absent;
    }

    /** A contribution in the form that golden cases are written in. */
    public static String line(Contribution contribution) {
        var key = contribution.recordKey();
        return contribution.indicator() + " " + contribution.effect() + " " + contribution.points() + " "
                + (key == null ? "-" : key) + " " + contribution.reason();
    }
}
