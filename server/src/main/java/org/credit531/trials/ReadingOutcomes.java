package org.credit531.trials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.credit531.record.EveryRecord;
import org.credit531.record.PartyKeys;
import org.credit531.subject.EveryOrganisation;
import org.springframework.stereotype.Component;

/**
 * Reads which organisations of a population got a record of an item after the day of a trial, which no model that is evaluated as of
 * that day can have read. Records that may not be used are no outcome.
 */
@Component
class ReadingOutcomes {

    private final EveryRecord records;
    private final EveryOrganisation organisations;
    private final Clock clock;

    ReadingOutcomes(EveryRecord records, EveryOrganisation organisations, Clock clock) {
        this.records = records;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The outcome of everybody until today. */
    Outcome of(Over over, String item) {
        Roster roster = over.population().roster();
        var gathering = new Parties.Gathering(roster);
        organisations.parties(over.population().knownAt(), gathering::add);
        var flags = new byte[roster.size()];
        var wanted = new TreeMap<String, List<String>>();
        wanted.put(item, List.of());
        LocalDate today = LocalDate.now(clock);
        records.read(
                new EveryRecord.Wanted(wanted, today, over.population().knownAt()),
                new Flagging(gathering.parties(), flags, over.asOf(), today));
        return new Outcome(item, flags);
    }

    /** Flags whoever a record is about that began after one day and until another. */
    private static final class Flagging implements EveryRecord.Taker {

        private final Parties parties;
        private final byte[] flags;
        private final int after;
        private final int until;
        private final byte[] party = new byte[PartyKeys.WIDTH];

        Flagging(Parties parties, byte[] flags, LocalDate after, LocalDate until) {
            this.parties = parties;
            this.flags = flags;
            this.after = (int) after.toEpochDay();
            this.until = (int) until.toEpochDay();
        }

        @Override
        public boolean begin(EveryRecord.Head head) {
            int from = head.effectiveFrom();
            boolean counts = from > after && from <= until && from < head.removedOn() && !head.withheld();
            if (counts) {
                head.party(party);
                int organisation = parties.of(party);
                if (organisation >= 0) {
                    flags[organisation] = 1;
                }
            }
            return false;
        }

        @Override
        public void text(int field, byte[] utf8, int from, int to) {
            throw new IllegalStateException("no field is wanted");
        }

        @Override
        public void number(int field, long number) {
            throw new IllegalStateException("no field is wanted");
        }

        @Override
        public void day(int field, int day) {
            throw new IllegalStateException("no field is wanted");
        }

        @Override
        public void truth(int field, boolean truth) {
            throw new IllegalStateException("no field is wanted");
        }
    }
}
