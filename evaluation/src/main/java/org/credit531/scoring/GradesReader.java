package org.credit531.scoring;

import java.util.List;
import org.credit531.scoring.yaml.Element;
import org.jspecify.annotations.Nullable;

/** Reads the grades: from the best to the lowest, thresholds falling, the last one without threshold. */
final class GradesReader {

    static final List<String> KEYS = List.of("id", "label", "from");

    private final Unique ids = new Unique("the grade");
    private final long scale;
    private long above;

    GradesReader(long scale) {
        this.scale = scale;
        this.above = scale + 1;
    }

    List<Grade> grades(Element element) {
        var entries = element.list("grades");
        return entries.stream().map(e -> grade(e, e == entries.getLast())).toList();
    }

    private Grade grade(Element element, boolean last) {
        var section = element.section("a grade", KEYS);
        var from = section.find("from").map(e -> threshold(e, last)).orElse(null);
        if (from == null && !last && !section.keys().contains("from")) {
            element.refuse("grade-without-threshold");
        }
        return new Grade(ids.add(Words.id(section, "id"), element), Words.label(section), from);
    }

    private @Nullable Long threshold(Element element, boolean last) {
        if (last) {
            element.refuse("lowest-grade");
            return null;
        }
        long from = Words.points(element, "from");
        if (from >= above || from <= 0) {
            element.refuse("threshold-order", Points.plain(from), Points.plain(scale));
        }
        above = from;
        return from;
    }
}
