package org.credit531.evaluation;

import java.util.List;
import java.util.Locale;
import org.credit531.scoring.Grade;
import org.credit531.scoring.Model;
import org.credit531.web.Tag;

/** A grade as pages show it: its name, with a colour by its place in the model's own scale. */
public final class GradeTag {

    private GradeTag() {}

    /** The tag of a grade of the model; a grade that the model no longer has is shown by its id, without colour. */
    public static Tag of(Model model, String grade, Locale locale) {
        return model.grade(grade)
                .map(found ->
                        new Tag(colour(model.grades(), found), found.label().in(locale)))
                .orElse(new Tag("plain", grade));
    }

    /** Grades are listed from the best to the lowest; what lies between has the colours between. */
    private static String colour(List<Grade> grades, Grade grade) {
        int place = grades.indexOf(grade);
        if (place == 0) {
            return "excellent";
        }
        if (place == grades.size() - 1) {
            return "poor";
        }
        return place == 1 ? "good" : "fair";
    }
}
