package org.credit531.trials;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.credit531.identifiers.SubjectKind;
import org.credit531.subject.Subject;

/** Organisations as they were gathered, with what is known of them without their records: no object for each. */
final class Gathered {

    private static final SubjectKind[] KINDS = SubjectKind.values();
    private static final Pattern REGION = Pattern.compile("\\d{6}");

    private final Roster roster;
    private final byte[] kinds;
    private final int[] regions;

    private Gathered(Roster roster, byte[] kinds, int[] regions) {
        this.roster = roster;
        this.kinds = kinds;
        this.regions = regions;
    }

    /** Gathers organisations in the order of their codes. */
    static final class Gathering {

        private final Roster.Gathering roster;
        private byte[] kinds;
        private int[] regions;

        Gathering(int expected) {
            roster = new Roster.Gathering(expected);
            kinds = new byte[Math.max(16, expected)];
            regions = new int[kinds.length];
        }

        void add(Subject subject) {
            int index = roster.add(subject);
            if (index >= kinds.length) {
                kinds = Arrays.copyOf(kinds, index * 3 / 2 + 1);
                regions = Arrays.copyOf(regions, kinds.length);
            }
            kinds[index] = (byte) Arrays.asList(KINDS).indexOf(subject.kind());
            regions[index] = REGION.matcher(subject.region()).matches() ? Integer.parseInt(subject.region()) : 0;
        }

        Gathered gathered() {
            return new Gathered(roster.roster(), kinds, regions);
        }
    }

    Roster roster() {
        return roster;
    }

    /** Says of each what is known without a registration. */
    void describe(Describing describing) {
        Map<Integer, String> texts = new HashMap<>();
        for (int index = 0; index < roster.size(); index++) {
            String region = texts.computeIfAbsent(
                    regions[index], code -> code == 0 ? "" : String.format(Locale.ROOT, "%06d", code));
            describing.begin(index, KINDS[kinds[index]], region);
        }
    }
}
