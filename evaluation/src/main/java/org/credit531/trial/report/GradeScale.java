package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.List;
import org.credit531.scoring.Grade;
import org.credit531.scoring.Model;

/**
 * The grades that results are told in, those of several models together.
 *
 * @param grades their ids, from the best to the lowest
 */
public record GradeScale(List<String> grades) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when there are more than 100 grades, or one twice
     */
    public GradeScale {
        grades = List.copyOf(grades);
        if (grades.size() > 100 || grades.stream().distinct().count() != grades.size()) {
            throw new IllegalArgumentException(
                    "The grades are " + grades + ": have each of them once, and no more than 100");
        }
    }

    /** The grades of models; where an extension has grades of its own, they come after the one that they come after there. */
    public static GradeScale of(List<Model> models) {
        var scale = new GradeScale(List.of());
        for (var model : models) {
            scale = scale.merged(
                    new GradeScale(model.grades().stream().map(Grade::id).toList()));
        }
        return scale;
    }

    /** The place of a grade, best first; -1 where there is no such grade. */
    public int placeOf(String grade) {
        return grades.indexOf(grade);
    }

    /** These grades with those of another scale among them. */
    GradeScale merged(GradeScale other) {
        var merged = new ArrayList<>(grades);
        int after = -1;
        for (var grade : other.grades) {
            int place = merged.indexOf(grade);
            if (place < 0) {
                place = after + 1;
                merged.add(place, grade);
            }
            after = place;
        }
        return new GradeScale(merged);
    }

    /** Whether there is an order in which the grades of both can be compared: they share some, and in the same order. */
    boolean isComparableTo(GradeScale other) {
        var shared = grades.stream().filter(other.grades::contains).toList();
        return !shared.isEmpty()
                && shared.equals(other.grades.stream().filter(grades::contains).toList());
    }
}
