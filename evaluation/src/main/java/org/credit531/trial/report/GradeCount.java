package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How many subjects have a grade.
 *
 * @param grade its id
 * @param subjects of all that are evaluated, those that have it
 */
public record GradeCount(String grade, Share subjects) {

    static List<GradeCount> of(GradeScale scale, int[] counts, long all) {
        var grades = new ArrayList<GradeCount>();
        for (int place = 0; place < scale.grades().size(); place++) {
            grades.add(new GradeCount(scale.grades().get(place), new Share(counts[place], all)));
        }
        return List.copyOf(grades);
    }
}
