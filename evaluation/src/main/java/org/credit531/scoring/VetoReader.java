package org.credit531.scoring;

import java.util.List;
import java.util.function.UnaryOperator;
import org.credit531.scoring.yaml.Section;

/** Reads one veto; its ceiling lies on the scale and below its end. */
final class VetoReader {

    static final List<String> KEYS = List.of("id", "label", "article", "item", "where", "window", "ceiling");

    private final Section section;
    private final long scale;

    VetoReader(Section section, long scale) {
        this.section = section;
        this.scale = scale;
    }

    Veto veto(UnaryOperator<String> unique) {
        return new Veto(
                unique.apply(Words.id(section, "id")),
                Words.label(section),
                Words.article(section, "article"),
                Words.id(section, "item"),
                ConditionReader.conditions(section, "where"),
                section.find("window").map(Words::window).orElse(null),
                ceiling());
    }

    private long ceiling() {
        long ceiling = Words.points(section, "ceiling");
        if (ceiling < 0 || ceiling >= scale) {
            section.find("ceiling").ifPresent(e -> e.refuse("ceiling", Points.plain(ceiling), Points.plain(scale)));
        }
        return ceiling;
    }
}
