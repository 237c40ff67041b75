package org.credit531.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Tries sets of acts, small ones before large ones, each in the order of the acts, on every day on which time changes
 * something: the first size at which a set reaches the points has the answer, the soonest of that size.
 */
final class Search {

    private final WaysUp.Subject subject;
    private final List<Deed> deeds;
    private final long needed;
    private final LocalDate last;
    private int evaluations;
    private boolean exact = true;

    Search(WaysUp.Subject subject, List<Deed> deeds, long needed, LocalDate last) {
        this.subject = subject;
        this.deeds = deeds.stream().filter(deed -> !deed.day().isAfter(last)).toList();
        this.needed = needed;
        this.last = last;
    }

    /** The fewest acts that reach the points, the soonest of them; null where none does or the search had to end. */
    WaysUp.@Nullable Way fewest() {
        WaysUp.Way best = null;
        for (int size = 1; size <= deeds.size() && best == null && exact; size++) {
            best = ofSize(size);
        }
        return best;
    }

    /** Whether nothing was left untried that could have been the answer. */
    boolean isExact() {
        return exact;
    }

    private WaysUp.@Nullable Way ofSize(int size) {
        WaysUp.Way best = null;
        int[] chosen = first(size);
        do {
            var way = way(chosen, best == null ? last : best.day().minusDays(1));
            best = way == null ? best : way;
        } while (exact && advance(chosen));
        return best;
    }

    private static int[] first(int size) {
        int[] chosen = new int[size];
        for (int i = 0; i < size; i++) {
            chosen[i] = i;
        }
        return chosen;
    }

    /** The next combination in order; false after the last one. */
    private boolean advance(int[] chosen) {
        int place = chosen.length - 1;
        while (place >= 0 && chosen[place] == deeds.size() - chosen.length + place) {
            place--;
        }
        if (place < 0) {
            return false;
        }
        chosen[place]++;
        for (int i = place + 1; i < chosen.length; i++) {
            chosen[i] = chosen[i - 1] + 1;
        }
        return true;
    }

    /** The set as a way, where it reaches the points not later than on that day. */
    private WaysUp.@Nullable Way way(int[] chosen, LocalDate latest) {
        var set = new ArrayList<Deed>(chosen.length);
        var facts = subject.facts();
        var day = LocalDate.MIN;
        for (int index : chosen) {
            var deed = deeds.get(index);
            set.add(deed);
            facts = deed.done(facts);
            day = deed.day().isAfter(day) ? deed.day() : day;
        }
        if (concernsOneRecordTwice(set)) {
            return null;
        }
        var evaluation = reached(facts, day, latest);
        return evaluation == null ? null : new WaysUp.Way(set, evaluation);
    }

    /** Once a record is changed there is nothing left for the second act: the set says no more than a smaller one. */
    private static boolean concernsOneRecordTwice(List<Deed> set) {
        for (int i = 1; i < set.size(); i++) {
            var record = set.get(i).record();
            for (int j = 0; j < i && record != null; j++) {
                if (record.equals(set.get(j).record())) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Evaluation reached(List<Fact> facts, LocalDate from, LocalDate latest) {
        for (var day = from; day != null && !day.isAfter(latest); ) {
            if (evaluations++ == WaysUp.MOST_EVALUATIONS) {
                exact = false;
                return null;
            }
            var evaluation = subject.evaluator().evaluate(facts, day);
            if (evaluation.points() >= needed) {
                return evaluation;
            }
            day = evaluation.nextChange();
        }
        return null;
    }
}
