package org.credit531.change;

import java.util.ArrayList;
import java.util.List;

/** How two texts differ line by line, with a few lines around each difference. */
public final class LineDiff {

    private static final int AROUND = 3;
    private static final int MOST_LINES = 2_000;

    private final List<String> before;
    private final List<String> after;

    private LineDiff(String before, String after) {
        this.before = before.lines().limit(MOST_LINES).toList();
        this.after = after.lines().limit(MOST_LINES).toList();
    }

    /** The lines that differ, with what is around them. */
    public static List<Line> between(String before, String after) {
        return near(new LineDiff(before, after).lines());
    }

    /** The whole text, where both are the same up to the first and from the last difference; the middle by what they share. */
    private List<Line> lines() {
        int head = 0;
        while (head < Math.min(before.size(), after.size()) && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(before.size(), after.size()) - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            lines.add(new Line("same", i + 1, after.get(i)));
        }
        middle(head, tail, lines);
        for (int i = after.size() - tail; i < after.size(); i++) {
            lines.add(new Line("same", i + 1, after.get(i)));
        }
        return lines;
    }

    private void middle(int head, int tail, List<Line> lines) {
        List<String> old = before.subList(head, before.size() - tail);
        List<String> now = after.subList(head, after.size() - tail);
        int[][] shared = shared(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add(new Line("same", head + j + 1, now.get(j)));
                i++;
                j++;
            } else if (j == now.size() || i < old.size() && shared[i + 1][j] >= shared[i][j + 1]) {
                lines.add(new Line("gone", head + i + 1, old.get(i)));
                i++;
            } else {
                lines.add(new Line("added", head + j + 1, now.get(j)));
                j++;
            }
        }
    }

    /** How many lines the rest of both share in order, from each pair of lines on. */
    private static int[][] shared(List<String> old, List<String> now) {
        int[][] shared = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                shared[i][j] = old.get(i).equals(now.get(j))
                        ? shared[i + 1][j + 1] + 1
                        : Math.max(shared[i + 1][j], shared[i][j + 1]);
            }
        }
        return shared;
    }

    private static List<Line> near(List<Line> all) {
        List<Line> near = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Line> around = all.subList(Math.max(0, i - AROUND), Math.min(all.size(), i + AROUND + 1));
            if (around.stream().anyMatch(line -> !line.kind().equals("same"))) {
                near.add(all.get(i));
            } else if (!near.isEmpty() && !near.getLast().kind().equals("skipped")) {
                near.add(new Line("skipped", 0, ""));
            }
        }
        return near;
    }

    /**
     * A line.
     *
     * @param kind {@code same}, {@code added}, {@code gone}, or {@code skipped} for lines left out
     * @param number its number, of a line that is gone in the former text
     */
    public record Line(String kind, int number, String text) {

        /** The sign before it. */
        public String sign() {
            return kind.equals("added") ? "+" : kind.equals("gone") ? "−" : kind.equals("skipped") ? "…" : "";
        }
    }
}
