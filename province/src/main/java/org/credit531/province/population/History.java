package org.credit531.province.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.credit531.province.draw.Chance;

/**
 * What happened to an organisation in the ten years before the registers were closed: at most one change of each sort.
 *
 * @param changes in the order of time
 * @param representative the legal representative at the end
 * @param address the address at the end
 * @param last day of the last change, which is the end of those that have ended
 */
record History(List<Change> changes, String representative, String address, LocalDate last) {

    private static final LocalDate FIRST = LocalDate.of(2016, 7, 1);
    // Shares in ten thousand, over the ten years.
    private static final int SPLIT = 150;
    private static final int MERGED = 1_000;
    private static final int RENAMED = 1_500;
    private static final int MOVED = 2_500;
    private static final int NEW_REPRESENTATIVE = 3_000;
    private static final int NEW_CAPITAL = 1_200;
    private static final int NEIGHBOURS = 12;

    static History of(RegisteredSubject subject, Population population, Chance chance) {
        return new Telling(subject, population, chance).told();
    }

    /** The value of something on a day: what stood before the first later change of it, otherwise what stands at the end. */
    String at(Change.Type type, LocalDate day, String present) {
        for (Change change : changes) {
            if (change.type() == type && day.isBefore(change.day())) {
                return change.before();
            }
        }
        return present;
    }

    /** The day of the last change up to a day; of the beginning where there was none. */
    LocalDate approved(LocalDate day, LocalDate beginning) {
        var approved = beginning;
        for (Change change : changes) {
            approved = change.day().isAfter(day) ? approved : change.day();
        }
        return approved;
    }

    /** Draws the changes; the order of the draws is part of the promise that the same seed gives the same province. */
    private static final class Telling {

        private final RegisteredSubject subject;
        private final Population population;
        private final Chance chance;
        private final LocalDate from;
        private final LocalDate end;
        private final List<Change> changes = new ArrayList<>(4);
        private final String representative;
        private final String address;

        Telling(RegisteredSubject subject, Population population, Chance chance) {
            this.subject = subject;
            this.population = population;
            this.chance = chance;
            var established = subject.established();
            from = established.isBefore(FIRST) ? FIRST : established;
            end = subject.lives() ? Population.CLOSED : RegisteredSubject.later(from, Population.CLOSED, chance);
            representative = Person.invented(chance);
            address = subject.newAddress(chance);
        }

        History told() {
            split();
            maybe(
                    RENAMED,
                    Change.Type.RENAME,
                    subject.naming().formerName(),
                    subject.naming().name());
            maybe(MOVED, Change.Type.MOVE, subject.newAddress(chance), address);
            maybe(NEW_REPRESENTATIVE, Change.Type.REPRESENTATIVE, Person.invented(chance), representative);
            capital();
            if (!subject.lives()) {
                end();
            }
            changes.sort(Comparator.comparing(Change::day).thenComparing(Change::type));
            var last = changes.isEmpty()
                    ? subject.established()
                    : changes.getLast().day();
            return new History(List.copyOf(changes), representative, address, last);
        }

        private void maybe(int share, Change.Type type, String before, String after) {
            boolean happened = chance.hits(share);
            var day = day();
            if (happened && from.isBefore(day) && !before.equals(after)) {
                changes.add(new Change(type, day, before, after, -1));
            }
        }

        private LocalDate day() {
            int days = (int) (end.toEpochDay() - from.toEpochDay());
            return from.plusDays(days == 0 ? 0 : chance.below(days));
        }

        private void capital() {
            long now = subject.capital();
            if (now > 0) {
                maybe(
                        NEW_CAPITAL,
                        Change.Type.CAPITAL,
                        Capital.inTenThousandYuan(subject.formerCapital()),
                        Capital.inTenThousandYuan(now));
            }
        }

        /** Split from another at its beginning. */
        private void split() {
            boolean drawn = chance.hits(SPLIT) && subject.established().isAfter(FIRST);
            int other = drawn ? neighbour() : -1;
            if (other >= 0) {
                var before = population.registered(other).naming().name();
                changes.add(new Change(
                        Change.Type.SPLIT, from, before, subject.naming().name(), other));
            }
        }

        private void end() {
            int other = chance.hits(MERGED) && subject.status().equals("注销") ? neighbour() : -1;
            var type = other < 0 ? Change.Type.END : Change.Type.MERGER;
            changes.add(new Change(type, end, "存续", subject.status(), other));
        }

        /** A living company among those just before, which every larger province has too; -1 where there is none. */
        private int neighbour() {
            int first = Math.max(0, subject.number() - NEIGHBOURS);
            for (int number = subject.number() - 1;
                    number >= first && subject.category().equals("91");
                    number--) {
                var other = population.registered(number);
                if (other.category().equals("91") && other.lives()) {
                    return number;
                }
            }
            return -1;
        }
    }
}
