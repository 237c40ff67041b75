package org.credit531.search;

import org.credit531.search.Question.Filter;

/**
 * How far it is looked each way.
 *
 * @param names the most names that contain what was typed
 * @param keys the most that a short name, sound or initials yield
 */
record Reach(Filter filter, int names, int keys) {

    static final Reach WHOLE = new Reach(Filter.NONE, PublicSearch.MOST, 500);
    static final Reach FIRST = new Reach(Filter.NONE, 100, 50);

    Reach with(Filter wanted) {
        return new Reach(wanted, names, keys);
    }
}
