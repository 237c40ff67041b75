package org.credit531.search;

import org.credit531.search.Question.Filter;

/**
 * How far it is looked each way.
 *
 * @param names the most names that contain what was typed
 * @param keys the most that a short name, sound or initials yield
 * @param households whether households count among these
 */
record Reach(Filter filter, int names, int keys, boolean households) {

    static final Reach WHOLE = new Reach(Filter.NONE, PublicSearch.MOST, 500, true);
    static final Reach FIRST = new Reach(Filter.NONE, 100, 50, false);

    /** Whether every organisation may be meant. */
    boolean isOfAll() {
        return filter.equals(Filter.NONE);
    }

    Reach withoutHouseholds() {
        return new Reach(filter, names, keys, false);
    }

    Reach with(Filter wanted) {
        return new Reach(wanted, names, keys, households);
    }
}
