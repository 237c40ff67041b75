package org.credit531.benchmarks;

import java.util.List;
import org.credit531.benchmarks.Workload.Rows;

/**
 * The model {@code trial.yaml} as a Java programmer writes it for once: subject by subject, item by item, one loop over the records of an
 * item for all indicators that read it, limits and rounded amounts worked out before. What the engine is measured against. For one thread.
 */
final class HandWritten {

    private static final int DAY = Workload.DAY;

    private final Rows registrations;
    private final Rows reports;
    private final Rows grades;
    private final Rows penalties;
    private final Rows arrears;
    private final Rows judgments;
    private final Rows samples;
    private final Rows licences;
    private final Rows honours;
    private final Rows inspections;

    /** The first days that are not yet so many months old. */
    private final int[] months = new int[97];

    private static final int[] STATUS = {60_000, 45_000, 0, 20_000};
    private static final int[] GRADE = {60_000, 45_000, 35_000, 20_000, 0};
    private static final int[][] GRADES = decayed(List.of(14_400, 9_000, 5_000, 1_000, 0), 1000, 700, 350);
    private static final int[][] LATE = decayed(List.of(-12_500), 1000, 666, 333);
    private static final int[][] PENALTY = decayed(List.of(-6_000, -20_000, -30_500, -60_000), 1000, 800, 555, 250);
    private static final int[][] FINE = decayed(List.of(0, -7_500, -22_000), 1000, 500);
    private static final int[][] ARREARS = decayed(List.of(-4_000, -11_500, -25_000), 1000, 400);
    private static final int[][] JUDGMENT = decayed(List.of(-15_000, -8_000, -2_500, -1_000), 1000, 450);
    private static final int[][] SAMPLE = decayed(List.of(-9_500), 1000, 600);
    private static final int[][] HONOUR = decayed(List.of(30_000, 20_000, 12_500, 6_000), 1000, 700, 300);
    private static final int[] BEST = {20_000, 15_000, 10_000, 5_000};
    private static final int[][] FINDING = decayed(List.of(0, -3_500, -8_000, -25_000), 1000, 750, 375);

    private boolean revoked;
    private boolean closed;

    HandWritten(Workload workload) {
        registrations = workload.rows("registration");
        reports = workload.rows("annual-report");
        grades = workload.rows("tax-grade");
        penalties = workload.rows("penalty");
        arrears = workload.rows("arrears");
        judgments = workload.rows("judgment");
        samples = workload.rows("sampling");
        licences = workload.rows("licence");
        honours = workload.rows("honour");
        inspections = workload.rows("inspection");
        for (int number = 0; number < months.length; number++) {
            months[number] = notYet(number);
        }
    }

    private static int notYet(int months) {
        var day = Workload.AS_OF.minusMonths(months).minusDays(3);
        while (!day.plusMonths(months).isAfter(Workload.AS_OF)) {
            day = day.plusDays(1);
        }
        return (int) day.toEpochDay();
    }

    private static int[][] decayed(List<Integer> points, int... factors) {
        var decayed = new int[points.size()][factors.length];
        for (int code = 0; code < decayed.length; code++) {
            for (int step = 0; step < factors.length; step++) {
                int product = points.get(code) * factors[step];
                decayed[code][step] = (product + (product < 0 ? -500 : 500)) / 1000;
            }
        }
        return decayed;
    }

    private static boolean counts(Rows rows, int row) {
        return rows.effective()[row] <= DAY && rows.removed()[row] > DAY;
    }

    /** Thousandths of a point. */
    int points(int subject) {
        revoked = false;
        closed = false;
        int points = registration(subject)
                + report(subject)
                + grade(subject)
                + penalty(subject)
                + arrears(subject)
                + judgment(subject)
                + sample(subject)
                + licence(subject)
                + honour(subject)
                + inspection(subject);
        points = closed ? Math.min(points, 649_999) : points;
        return revoked ? Math.min(points, 399_999) : points;
    }

    private int registration(int subject) {
        int from = registrations.first()[subject];
        for (int row = registrations.first()[subject + 1] - 1; row >= from; row--) {
            if (counts(registrations, row)) {
                return registrationOf(row, from);
            }
        }
        return 45_000;
    }

    private int registrationOf(int last, int from) {
        for (int row = from; row <= last; row++) {
            revoked |= counts(registrations, row) && registrations.code()[row] == 2;
        }
        int code = registrations.code()[last];
        int status = code == Workload.NO_CODE ? 30_000 : STATUS[code];
        int established = registrations.day()[last];
        int age = 10_000;
        if (established != Workload.NO_DAY && established < months[12]) {
            age = established < months[96] ? 40_000 : established < months[36] ? 30_000 : 20_000;
        }
        long number = registrations.number()[last];
        int capital = 30_000;
        if (number < 1_000_000_000) {
            capital = number < 10_000_000 ? 5_000 : number < 100_000_000 ? 12_000 : 21_500;
        }
        return status + age + capital;
    }

    private int report(int subject) {
        var effective = reports.effective();
        int all = 0;
        int filed = 0;
        int late = 30_000;
        for (int row = reports.first()[subject]; row < reports.first()[subject + 1]; row++) {
            if (counts(reports, row)) {
                all++;
                int code = reports.code()[row];
                if (code == 0 && effective[row] >= months[36]) {
                    filed++;
                } else if (code > 0 && effective[row] >= months[60]) {
                    late += LATE[0][step(effective[row], 12, 24)];
                }
            }
        }
        if (all == 0) {
            return 10_000 + 30_000;
        }
        int first = filed == 0 ? 0 : filed == 1 ? 12_000 : filed == 2 ? 22_000 : 30_000;
        return first + Math.max(0, late);
    }

    private int step(int day, int first, int second) {
        return day >= months[first] ? 0 : day >= months[second] ? 1 : 2;
    }

    private int grade(int subject) {
        var effective = grades.effective();
        int all = 0;
        int last = 30_000;
        int sum = 0;
        int lowest = 30_000;
        for (int row = grades.first()[subject]; row < grades.first()[subject + 1]; row++) {
            if (counts(grades, row)) {
                all++;
                int code = grades.code()[row];
                if (effective[row] >= months[24]) {
                    last = code == Workload.NO_CODE ? 30_000 : GRADE[code];
                    lowest = code == 4 ? 0 : lowest;
                }
                if (code != Workload.NO_CODE && effective[row] >= months[60]) {
                    sum += GRADES[code][step(effective[row], 12, 36)];
                }
            }
        }
        return all == 0 ? 30_000 + 15_000 + 30_000 : last + Math.min(50_000, sum) + lowest;
    }

    private int penalty(int subject) {
        var effective = penalties.effective();
        int all = 0;
        int kinds = 90_000;
        long sum = 0;
        int closures = 0;
        int fines = 40_000;
        for (int row = penalties.first()[subject]; row < penalties.first()[subject + 1]; row++) {
            if (counts(penalties, row)) {
                all++;
                int code = penalties.code()[row];
                int decided = penalties.day()[row];
                long amount = penalties.number()[row];
                int day = effective[row];
                if (day >= months[36]) {
                    kinds += code == Workload.NO_CODE ? 0 : PENALTY[code][day >= months[6] ? 0 : 1 + step(day, 12, 24)];
                    fines += FINE[amount < 500_000 ? 0 : amount < 5_000_000 ? 1 : 2][day >= months[18] ? 0 : 1];
                }
                if (decided >= months[24] && amount >= 0) {
                    sum += amount;
                }
                if (code == 3) {
                    closures += day >= months[60] ? 1 : 0;
                    closed |= day >= months[12];
                }
            }
        }
        if (all == 0) {
            return 90_000 + 60_000 + 40_000 + 40_000;
        }
        int total = sum < 1 ? 60_000 : sum < 1_000_000 ? 45_000 : sum < 10_000_000 ? 20_000 : 0;
        int closing = closures == 0 ? 40_000 : closures == 1 ? 15_000 : 0;
        return Math.max(0, kinds) + total + closing + Math.max(0, fines);
    }

    private int arrears(int subject) {
        var effective = arrears.effective();
        int sum = 40_000;
        int recent = 20_000;
        for (int row = arrears.first()[subject]; row < arrears.first()[subject + 1]; row++) {
            if (counts(arrears, row) && effective[row] >= months[24]) {
                long amount = arrears.number()[row];
                boolean fresh = effective[row] >= months[12];
                recent = fresh ? 0 : recent;
                if (amount != Workload.NO_NUMBER) {
                    sum += ARREARS[amount < 100_000 ? 0 : amount < 1_000_000 ? 1 : 2][fresh ? 0 : 1];
                }
            }
        }
        return Math.max(0, sum) + recent;
    }

    private int judgment(int subject) {
        var effective = judgments.effective();
        int open = 0;
        int sum = 40_000;
        for (int row = judgments.first()[subject]; row < judgments.first()[subject + 1]; row++) {
            int code = judgments.code()[row];
            if (counts(judgments, row) && effective[row] >= months[60] && code != Workload.NO_CODE) {
                open += code == 0 ? 1 : 0;
                sum += JUDGMENT[code][effective[row] >= months[24] ? 0 : 1];
            }
        }
        return (open == 0 ? 60_000 : open == 1 ? 20_000 : 0) + Math.max(0, sum);
    }

    private int sample(int subject) {
        var effective = samples.effective();
        int taken = 0;
        int failed = 0;
        int sum = 30_000;
        for (int row = samples.first()[subject]; row < samples.first()[subject + 1]; row++) {
            if (counts(samples, row) && effective[row] >= months[36]) {
                boolean fails = samples.code()[row] == 1;
                sum += fails ? SAMPLE[0][effective[row] >= months[12] ? 0 : 1] : 0;
                if (effective[row] >= months[24]) {
                    taken++;
                    failed += fails ? 1 : 0;
                }
            }
        }
        int share = 30_000;
        if (taken > 0) {
            int thousandths = (2000 * failed + taken) / (2 * taken);
            share = thousandths < 1 ? 40_000 : thousandths < 251 ? 25_000 : thousandths < 501 ? 10_000 : 0;
        }
        return share + Math.max(0, sum);
    }

    private int licence(int subject) {
        int all = 0;
        int active = 0;
        int lost = 30_000;
        for (int row = licences.first()[subject]; row < licences.first()[subject + 1]; row++) {
            if (counts(licences, row)) {
                all++;
                int code = licences.code()[row];
                active += code == 0 ? 1 : 0;
                lost = code == 2 && licences.effective()[row] >= months[36] ? 0 : lost;
            }
        }
        return all == 0 ? 10_000 + 30_000 : (active == 0 ? 5_000 : active < 3 ? 25_000 : 40_000) + lost;
    }

    private int honour(int subject) {
        var effective = honours.effective();
        int sum = 0;
        int best = 0;
        for (int row = honours.first()[subject]; row < honours.first()[subject + 1]; row++) {
            int code = honours.code()[row];
            if (counts(honours, row) && code != Workload.NO_CODE) {
                best = Math.max(best, BEST[code]);
                if (effective[row] >= months[60]) {
                    sum += HONOUR[code][step(effective[row], 24, 48)];
                }
            }
        }
        return Math.min(40_000, sum) + best;
    }

    private int inspection(int subject) {
        var effective = inspections.effective();
        int all = 0;
        int sum = 40_000;
        int recent = 0;
        for (int row = inspections.first()[subject]; row < inspections.first()[subject + 1]; row++) {
            if (counts(inspections, row)) {
                all++;
                int code = inspections.code()[row];
                if (code != Workload.NO_CODE && effective[row] >= months[36]) {
                    sum += FINDING[code][step(effective[row], 12, 24)];
                    recent += code >= 2 && effective[row] >= months[12] ? 1 : 0;
                }
            }
        }
        if (all == 0) {
            return 30_000 + 40_000;
        }
        return Math.max(0, sum) + (recent == 0 ? 40_000 : recent == 1 ? 18_000 : 0);
    }
}
