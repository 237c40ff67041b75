package org.credit531.trial;

import java.util.Arrays;

/** The order of computation of an item's rows: by subject, then effective day, then record key. */
final class RecordOrder {

    private static final int FEW = 24;

    private final String item;
    private final int rows;
    private final GrowingInts subjects;
    private final GrowingInts days;
    private final RecordKeys keys;

    RecordOrder(String item, int rows, GrowingInts subjects, GrowingInts days, RecordKeys keys) {
        this.item = item;
        this.rows = rows;
        this.subjects = subjects;
        this.days = days;
        this.keys = keys;
    }

    /** Where the records of each subject begin; at the end, where the last ones end. */
    int[] first(int size) {
        var first = new int[size + 1];
        for (int row = 0; row < rows; row++) {
            first[subjects.get(row) + 1]++;
        }
        for (int subject = 0; subject < size; subject++) {
            first[subject + 1] += first[subject];
        }
        return first;
    }

    /** The row that comes at each place. */
    int[] order(int[] first) {
        var next = first.clone();
        var order = new int[rows];
        for (int row = 0; row < rows; row++) {
            order[next[subjects.get(row)]++] = row;
        }
        for (int subject = 0; subject < first.length - 1; subject++) {
            sort(order, first[subject], first[subject + 1]);
        }
        return order;
    }

    private void sort(int[] order, int from, int to) {
        if (to - from <= FEW) {
            insert(order, from, to);
        } else {
            sortMany(order, from, to);
        }
        for (int i = from + 1; i < to; i++) {
            if (compare(order[i - 1], order[i]) == 0) {
                throw new IllegalArgumentException("Two facts of " + item + " have the record key "
                        + keys.text(order[i]) + ": pass the one version of a record that is known");
            }
        }
    }

    private void insert(int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int row = order[i];
            int place = i;
            while (place > from && compare(order[place - 1], row) > 0) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = row;
        }
    }

    /** By day first; then each day with several by key. */
    private void sortMany(int[] order, int from, int to) {
        var byDay = new long[to - from];
        for (int i = from; i < to; i++) {
            byDay[i - from] = ((long) days.get(order[i]) << 32) | order[i];
        }
        Arrays.sort(byDay);
        for (int i = from; i < to; i++) {
            order[i] = (int) byDay[i - from];
        }
        int begin = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || days.get(order[i]) != days.get(order[begin])) {
                sortByKey(order, begin, i);
                begin = i;
            }
        }
    }

    private void sortByKey(int[] order, int from, int to) {
        if (to - from < 2) {
            return;
        }
        var sorted =
                Arrays.stream(order, from, to).boxed().sorted(keys::compare).toList();
        for (int i = from; i < to; i++) {
            order[i] = sorted.get(i - from);
        }
    }

    private int compare(int row, int other) {
        int byDay = Integer.compare(days.get(row), days.get(other));
        return byDay == 0 ? keys.compare(row, other) : byDay;
    }
}
