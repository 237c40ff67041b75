package org.credit531.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.credit531.exchange.Note.Weight;
import org.credit531.exchange.Tree.Mapping;
import org.credit531.exchange.Tree.Scalar;
import org.credit531.exchange.Tree.Sequence;

/**
 * A model of what is plain in somebody else's file. What such a file does not know, a legal basis before all, is not invented:
 * the text says {@code to-state} there, which no catalogue and no law has, so that it cannot be released as it is.
 */
final class PlainModel {

    static final String TO_STATE = "to-state";
    static final String DIMENSION = "scorecard";

    private static final int MOST_INDICATORS = 500;

    private final String name;
    private final List<Note> notes = new ArrayList<>();
    private final List<Tree> indicators = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Tree> grades = new ArrayList<>();
    private BigDecimal scale = BigDecimal.ZERO;

    PlainModel(String name) {
        this.name = name;
    }

    List<Note> notes() {
        return notes;
    }

    boolean hasGrades() {
        return !grades.isEmpty();
    }

    PlainIndicator begin(String place) {
        return new PlainIndicator(place, notes);
    }

    void add(PlainIndicator indicator, String called) {
        if (indicators.size() == MOST_INDICATORS) {
            throw RefusedFile.at(name, "plain-too-many", MOST_INDICATORS);
        }
        indicators.add(indicator.indicator(unique(id(called)), called.isBlank() ? TO_STATE : called));
        scale = scale.add(indicator.cap());
    }

    /** From the best to the lowest; the lowest has no threshold. */
    void grade(String called, String from) {
        grades.add(new Mapping()
                .with("id", id(called))
                .with("label", new Mapping().with("zh", called).with("en", called))
                .with("from", from));
    }

    private String unique(String id) {
        var unique = id;
        for (int i = 2; !ids.add(unique); i++) {
            unique = id + "-" + i;
        }
        return unique;
    }

    /** A name as the language of models knows names. */
    static String id(String name) {
        var id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        var cut = id.length() > 60 ? id.substring(0, 60).replaceAll("-+$", "") : id;
        return cut.isEmpty() ? TO_STATE : cut;
    }

    /** The text, unless something in the file could not be read. */
    Imported imported() {
        if (indicators.isEmpty()) {
            notes.add(Note.of(Weight.REFUSED, name, "plain-nothing"));
        } else if (scale.stripTrailingZeros().scale() > 0 || scale.signum() <= 0) {
            notes.add(Note.of(Weight.REFUSED, name, "plain-scale", scale.toPlainString()));
        }
        var refused =
                notes.stream().filter(note -> note.weight() == Weight.REFUSED).toList();
        if (!refused.isEmpty()) {
            throw new RefusedFile(refused);
        }
        if (grades.isEmpty()) {
            notes.add(Note.of(Weight.PREPARE, "grades", "plain-grades"));
            grade("ungraded", "");
        }
        notes.add(Note.of(Weight.PREPARE, "model", "plain-basis", TO_STATE));
        notes.add(Note.of(Weight.PREPARE, "model", "plain-subjects"));
        notes.add(Note.of(Weight.PREPARE, "indicators", "plain-last-record"));
        return new Imported(WritingText.of(model()), notes);
    }

    private Mapping model() {
        var label = new Mapping().with("zh", name).with("en", name);
        return new Mapping()
                .with("id", id(name))
                .with("version", "1")
                .with("label", label)
                .with("family", "enterprise")
                .with("subjects", new Sequence(List.of(new Scalar("enterprise"))))
                .with("scale", scale.setScale(0).toPlainString())
                .with("basis", TO_STATE)
                .with(
                        "dimensions",
                        new Sequence(List.of(new Mapping().with("id", DIMENSION).with("label", label))))
                .with("indicators", Sequence.of(indicators))
                .with("grades", Sequence.of(grades));
    }
}
