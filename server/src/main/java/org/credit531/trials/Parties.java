package org.credit531.trials;

import java.util.Arrays;
import java.util.UUID;
import org.credit531.record.PartyKeys;
import org.credit531.trial.SubjectIds;

/** Whose a number is, as the index of the organisation, while a population is loaded. */
final class Parties {

    private final SubjectIds keys;
    private final int[] organisations;

    private Parties(SubjectIds keys, int[] organisations) {
        this.keys = keys;
        this.organisations = organisations;
    }

    /** Takes numbers of the organisations of a roster; those of others are passed over. */
    static final class Gathering {

        private final Roster roster;
        private final SubjectIds.Gathering keys;
        private final byte[] key = new byte[PartyKeys.WIDTH];
        private int[] organisations;
        private int size;

        Gathering(Roster roster) {
            this.roster = roster;
            this.keys = SubjectIds.gather(PartyKeys.WIDTH, roster.size());
            this.organisations = new int[Math.max(16, roster.size())];
        }

        void add(String scheme, String code, UUID subject) {
            int organisation = roster.indexOf(subject);
            if (organisation < 0) {
                return;
            }
            PartyKeys.put(key, scheme, code);
            int place = keys.add(key, 0);
            if (place == organisations.length) {
                organisations = Arrays.copyOf(organisations, organisations.length * 3 / 2 + 1);
            }
            organisations[place] = organisation;
            size = Math.max(size, place + 1);
        }

        Parties parties() {
            return new Parties(keys.sealed(), Arrays.copyOf(organisations, size));
        }
    }

    /** The index of the organisation that has a number; -1 where none of the roster has it. */
    int of(byte[] key) {
        int place = keys.indexOf(key, 0);
        return place < 0 ? -1 : organisations[place];
    }
}
