package org.credit531.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Findings;
import org.credit531.scoring.yaml.YamlDocument;

/** Reads models. The text may come from anybody: its size, depth and content are checked before anything is built. */
public final class Models {

    private Models() {}

    /**
     * Reads and checks one model that extends no other.
     *
     * @param fileName only for the findings; no file is opened
     * @param yaml the model's text
     */
    public static Reading read(String fileName, String yaml) {
        return read(fileName, yaml, List.of());
    }

    /**
     * Reads and checks one model.
     *
     * @param fileName only for the findings; no file is opened
     * @param yaml the model's text
     * @param bases what it may extend
     */
    public static Reading read(String fileName, String yaml, Collection<Model> bases) {
        return Text.of(fileName, yaml).reading(bases);
    }

    /**
     * Reads and checks models that may extend one another, in any order.
     *
     * @param texts the models' texts by file name
     */
    public static Map<String, Reading> readAll(Map<String, String> texts) {
        var parsed = new LinkedHashMap<String, Text>();
        texts.forEach((fileName, yaml) -> parsed.put(fileName, Text.of(fileName, yaml)));
        var readings = new LinkedHashMap<String, Reading>();
        parsed.forEach((fileName, text) -> {
            if (!text.extending()) {
                readings.put(fileName, text.reading(List.of()));
            }
        });
        var bases = accepted(readings.values());
        parsed.forEach((fileName, text) -> {
            if (text.extending()) {
                readings.put(fileName, text.reading(bases));
            }
        });
        return Collections.unmodifiableMap(readings);
    }

    private static List<Model> accepted(Collection<Reading> readings) {
        var models = new ArrayList<Model>();
        for (var reading : readings) {
            if (reading instanceof Reading.Accepted accepted) {
                models.add(accepted.model());
            }
        }
        return models;
    }

    /** A text that has been looked at as YAML. */
    private record Text(Findings findings, Optional<Element> root) {

        static Text of(String fileName, String yaml) {
            var findings = new Findings(fileName);
            return new Text(findings, YamlDocument.read(yaml, findings));
        }

        boolean extending() {
            return root.filter(element -> element.has("extends")).isPresent();
        }

        /** To be asked once, since findings are collected. */
        Reading reading(Collection<Model> bases) {
            var model = root.flatMap(element -> extending()
                    ? new ExtensionReader(element, bases).model()
                    : Optional.of(new ModelReader(element).model()));
            return findings.isEmpty() && model.isPresent()
                    ? new Reading.Accepted(model.get())
                    : new Reading.Refused(findings.all());
        }
    }
}
