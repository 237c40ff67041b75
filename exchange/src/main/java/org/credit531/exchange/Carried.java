package org.credit531.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.credit531.scoring.Model;
import org.credit531.scoring.Models;
import org.credit531.scoring.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of a model inside a file of another format. It is believed only where the rest of the file is what would be
 * written for it: an amount that somebody changed in another program must not be lost without a word.
 */
final class Carried {

    static final String NAMESPACE = "https://credit531.org/exchange/1";

    private static final String NAME = "model-text";

    /** What programs add or order anew without changing what is decided. */
    private static final Set<String> DRAWN = Set.of("DMNDI", "Extension", "extensionElements", "Timestamp");

    private static final Set<String> IDS = Set.of("id", "exporter", "exporterVersion");

    private Carried() {}

    static Xml element(String canonical) {
        return new Xml(NAMESPACE, NAME).saying(canonical);
    }

    /** The text in a file; empty where it is somebody else's. */
    static Optional<String> in(Xml root) {
        var found = root.everywhere(NAME)
                .filter(one -> one.namespace().equals(NAMESPACE))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst().text().toString()) : Optional.empty();
    }

    /**
     * The text, after a look at the rest of the file.
     *
     * @param writing how the file is written from a model and its text
     */
    static Imported read(Xml root, String text, Collection<Model> bases, BiFunction<Model, String, Xml> writing) {
        var model = switch (Models.read("model", text, bases)) {
            case Reading.Accepted(Model accepted) -> accepted;
            case Reading.Refused refused ->
                throw RefusedFile.at(
                        NAME + ":" + refused.findings().getFirst().line(),
                        "carried-text-flawed",
                        refused.findings().size());
        };
        var canonical = WritingText.of(ReadingText.of(text));
        // As it comes back from a file, in which some characters of a label have no place.
        var written = ReadingXml.of(WritingXml.indented(writing.apply(model, canonical)), root.name());
        var place = difference(written, root, root.name());
        if (place != null) {
            throw RefusedFile.at(place, "changed-outside");
        }
        return new Imported(canonical, List.of());
    }

    /** Where two documents differ in what they decide; null where they do not. */
    private static @Nullable String difference(Xml ours, Xml other, String place) {
        if (!ours.namespace().equals(other.namespace())
                || !ours.name().equals(other.name())
                || !ours.words().equals(other.words())) {
            return place;
        }
        for (var attribute : ours.attributes().entrySet()) {
            if (!IDS.contains(attribute.getKey())
                    && !attribute.getValue().equals(other.attributes().get(attribute.getKey()))) {
                return place + "@" + attribute.getKey();
            }
        }
        for (var attribute : other.attributes().keySet()) {
            if (!IDS.contains(attribute)
                    && !attribute.startsWith("{")
                    && !ours.attributes().containsKey(attribute)) {
                return place + "@" + attribute;
            }
        }
        return differenceOf(said(ours), said(other), place);
    }

    private static @Nullable String differenceOf(List<Xml> ours, List<Xml> others, String place) {
        for (int i = 0; i < Math.min(ours.size(), others.size()); i++) {
            var one = ours.get(i);
            var difference = difference(one, others.get(i), place + "/" + called(one));
            if (difference != null) {
                return difference;
            }
        }
        return ours.size() == others.size() ? null : place;
    }

    private static String called(Xml element) {
        var name = element.attributes().getOrDefault("name", element.attribute("id"));
        return name.isEmpty() ? element.name() : element.name() + " " + name;
    }

    private static List<Xml> said(Xml element) {
        return element.children().stream()
                .filter(child -> !DRAWN.contains(child.name()))
                .toList();
    }
}
