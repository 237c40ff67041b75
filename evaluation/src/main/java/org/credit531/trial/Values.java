package org.credit531.trial;

import java.util.Arrays;
import java.util.List;

/** The points of one indicator for subjects that have a record which may be used. For others it may say anything. */
interface Values {

    void of(Answers answers, int count, int[] into);

    /**
     * Records are added up and held between floor and cap. All go in one direction, so that holding the sum once gives the same as
     * holding it after each.
     *
     * @param amounts what each adds, without its sign
     * @param sign 1 or -1
     * @param base where it starts
     * @param room how far it is from there to the limit in this direction
     */
    record Each(Asked.Sum amounts, int sign, int base, long room) implements Values {

        @Override
        public void of(Answers answers, int count, int[] into) {
            var words = answers.words(amounts.word());
            int shift = amounts.shift();
            long mask = amounts.mask();
            for (int i = 0; i < count; i++) {
                into[i] = base + sign * (int) Math.min((words[i] >>> shift) & mask, room);
            }
        }
    }

    /**
     * Records are added in order, and the sum is held between floor and cap after each.
     *
     * @param amounts what each adds
     */
    record InOrder(Survey survey, Asked.ByRecord amounts, int base, int floor, int cap) implements Values {

        @Override
        public void of(Answers answers, int count, int[] into) {
            var classes = answers.classes(amounts.view());
            var offsets = answers.offsets(survey.views().get(amounts.view()).item());
            var table = amounts.answers();
            for (int i = 0; i < count; i++) {
                long total = base;
                for (int record = offsets[i]; record < offsets[i + 1]; record++) {
                    int amount = table[classes[record]];
                    total = amount == Question.NONE ? total : Math.clamp(total + amount, floor, cap);
                }
                into[i] = (int) total;
            }
        }
    }

    /**
     * The last record that is a candidate has the points.
     *
     * @param points the points of the indicator where the last candidate is of a class
     * @param none the points without a candidate
     */
    record Last(Survey survey, Asked.ByRecord points, int none) implements Values {

        @Override
        public void of(Answers answers, int count, int[] into) {
            var classes = answers.classes(points.view());
            var offsets = answers.offsets(survey.views().get(points.view()).item());
            var table = points.answers();
            var lasts = answers.places(offsets[count]);
            mark(classes, table, offsets[count], lasts);
            for (int i = 0; i < count; i++) {
                int last = lasts[offsets[i + 1]];
                into[i] = last < offsets[i] ? none : table[classes[last]];
            }
        }

        /** At the place after each record, the last candidate up to it, whosesoever it is. */
        private static void mark(char[] classes, int[] table, int records, int[] lasts) {
            int last = -1;
            lasts[0] = last;
            for (int record = 0; record < records; record++) {
                last = table[classes[record]] == Question.NONE ? last : record;
                lasts[record + 1] = last;
            }
        }
    }

    /** The record that is worth most, or least, is added. */
    record Extreme(Survey survey, Asked.ByRecord worth, boolean most, int base) implements Values {

        @Override
        public void of(Answers answers, int count, int[] into) {
            var classes = answers.classes(worth.view());
            var offsets = answers.offsets(survey.views().get(worth.view()).item());
            var table = worth.answers();
            for (int i = 0; i < count; i++) {
                int extreme = Question.NONE;
                for (int record = offsets[i]; record < offsets[i + 1]; record++) {
                    extreme = further(extreme, table[classes[record]]);
                }
                into[i] = extreme == Question.NONE ? base : base + extreme;
            }
        }

        private int further(int extreme, int amount) {
            if (amount == Question.NONE || extreme == Question.NONE) {
                return Math.max(extreme, amount);
            }
            return most ? Math.max(extreme, amount) : Math.min(extreme, amount);
        }
    }

    /**
     * The record that is worth most, or least, is added, where there are few different amounts: of each is asked whether there is a
     * record, the nearest to the extreme last.
     */
    record ExtremeOfFew(List<Asked.Sum> sums, int[] amounts, int base) implements Values {

        @Override
        public void of(Answers answers, int count, int[] into) {
            Arrays.fill(into, 0, count, base);
            for (int amount = 0; amount < amounts.length; amount++) {
                sums.get(amount).sums(answers, count, answers.numbers());
                replace(answers.numbers(), base + amounts[amount], count, into);
            }
        }

        private static void replace(long[] numbers, int points, int count, int[] into) {
            for (int i = 0; i < count; i++) {
                into[i] += (points - into[i]) & (int) (-numbers[i] >> 63);
            }
        }
    }

    /** The points by the number of records. */
    record Count(Asked.Sum met, Steps steps) implements Values {

        @Override
        public void of(Answers answers, int count, int[] into) {
            var numbers = answers.numbers();
            met.sums(answers, count, numbers);
            steps.at(numbers, count, into);
        }
    }

    /**
     * The points by the sum of a number.
     *
     * @param met 1 for a record that counts
     */
    record Total(Survey survey, Asked.ByRecord met, Column numbers, Steps steps) implements Values {

        @Override
        public void of(Answers answers, int count, int[] into) {
            var offsets = answers.offsets(survey.views().get(met.view()).item());
            var sums = answers.sums(offsets[count]);
            read(
                    answers.batch(),
                    survey.views().get(met.view()).classes().records().first(),
                    sums);
            add(answers.classes(met.view()), met.answers(), offsets[count], sums);
            Answers.differences(sums, offsets, count, answers.numbers());
            steps.at(answers.numbers(), count, into);
        }

        private void read(Batch batch, int[] first, long[] into) {
            int at = 1;
            for (int range = 0; range < batch.ranges(); range++) {
                int from = first[batch.from(range)];
                int to = first[batch.to(range)];
                numbers.numbers(from, to, into, at);
                at += to - from;
            }
        }

        /** A number below zero cannot be read; and so are what stands for none and for another type. */
        private static void add(char[] classes, int[] met, int records, long[] sums) {
            long sum = 0;
            for (int i = 1; i <= records; i++) {
                sum += Math.max(0, sums[i]) & -(long) met[classes[i - 1]];
                sums[i] = sum;
            }
        }
    }

    /** The points by the share of records that meet further conditions. */
    record Ratio(Asked.Sum whole, Asked.Sum part, int none, Steps steps) implements Values {

        @Override
        public void of(Answers answers, int count, int[] into) {
            var wholes = answers.numbers();
            var parts = answers.moreNumbers();
            whole.sums(answers, count, wholes);
            part.sums(answers, count, parts);
            steps.atShares(parts, wholes, count, into);
            for (int i = 0; i < count; i++) {
                into[i] = none + ((into[i] - none) & (int) (-wholes[i] >> 63));
            }
        }
    }
}
