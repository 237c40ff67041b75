package org.credit531.scoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Findings;
import org.credit531.scoring.yaml.Section;
import org.credit531.scoring.yaml.YamlDocument;

/**
 * What held on a day beside the records, as a text: who evaluates without the platform goes by the same law and the same
 * deliveries. The text may come from anybody.
 *
 * @param asOf the one day on which it held
 * @param circumstances what was suspended and what was late; which day changes them is not part of the text
 */
public record StatedCircumstances(LocalDate asOf, Circumstances circumstances) {

    private static final List<String> KEYS = List.of("as-of", "late", "suspended");
    private static final List<String> SUSPENDED = List.of("indicators", "items");

    /**
     * Reads the text.
     *
     * @param file only for the findings; no file is opened
     * @throws org.credit531.scoring.yaml.RefusedDocument with a line for each mistake
     */
    public static StatedCircumstances read(String file, String yaml) {
        var findings = new Findings(file);
        var stated = YamlDocument.read(yaml, findings)
                .map(root -> of(root.section("the file of circumstances", KEYS)))
                .orElse(new StatedCircumstances(LocalDate.EPOCH, Circumstances.NONE));
        findings.requireNone();
        return stated;
    }

    private static StatedCircumstances of(Section section) {
        var suspensions = section.find("suspended")
                .map(element -> element.section("suspended", SUSPENDED))
                .map(part -> new Suspensions(articles(part, "indicators"), articles(part, "items"), null))
                .orElse(Suspensions.NONE);
        return new StatedCircumstances(
                section.require("as-of").map(StatedCircumstances::day).orElse(LocalDate.EPOCH),
                new Circumstances(suspensions, late(section), null));
    }

    private static LocalDate day(Element element) {
        if (element.value("as-of") instanceof LocalDate day) {
            return day;
        }
        element.refuse("as-of");
        return LocalDate.EPOCH;
    }

    private static Set<String> late(Section section) {
        return section.find("late").map(element -> element.list("late")).orElse(List.of()).stream()
                .map(item -> item.text("a late item"))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> articles(Section section, String key) {
        return section.find(key).map(element -> element.map(key).entries()).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text(entry.getKey())));
    }

    /** The text, the same for equal circumstances. */
    public String text() {
        var suspensions = circumstances.suspensions();
        var text = new StringBuilder("as-of: " + asOf + "\n");
        late(circumstances.lateItems(), text);
        if (!suspensions.indicators().isEmpty() || !suspensions.items().isEmpty()) {
            text.append("suspended:\n");
            articles("indicators", suspensions.indicators(), text);
            articles("items", suspensions.items(), text);
        }
        return text.toString();
    }

    private static void late(Collection<String> items, StringBuilder text) {
        if (!items.isEmpty()) {
            text.append("late:\n");
            items.stream()
                    .sorted()
                    .forEach(item -> text.append("  - \"").append(item).append("\"\n"));
        }
    }

    private static void articles(String key, Map<String, String> articles, StringBuilder text) {
        if (!articles.isEmpty()) {
            text.append("  ").append(key).append(":\n");
            new TreeMap<>(articles)
                    .forEach((name, article) -> text.append("    \"")
                            .append(name)
                            .append("\": \"")
                            .append(article)
                            .append("\"\n"));
        }
    }
}
