package org.credit531.exchange;

import org.credit531.scoring.Indicator;
import org.credit531.scoring.Veto;

/** What a model's inputs and decisions are called in its tables. Its scorecard calls its fields the same: both files fit together. */
final class DecisionNames {

    static final String SUM = "sum_of_points";
    static final String SCORE = "score";
    static final String GRADE = "grade";

    private DecisionNames() {}

    /** The name of what there is one of for each indicator, item or veto. */
    static String of(String what, String id) {
        return what + "_" + id.replace('-', '_');
    }

    static String records(String item) {
        return of("records", item);
    }

    static String state(Indicator indicator) {
        return of("state", indicator.id());
    }

    static String value(Indicator indicator) {
        return of("value", indicator.id());
    }

    static String held(Veto veto) {
        return of("held", veto.id());
    }
}
