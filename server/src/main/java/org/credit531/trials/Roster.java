package org.credit531.trials;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.credit531.subject.Subject;
import org.credit531.trial.SubjectIds;

/**
 * Who the organisations of a population are: the index of each by its id, its code, and who is no longer among them. Takes 50
 * bytes for each.
 */
final class Roster {

    /** The bytes of an id, a uuid. */
    static final int ID = 2 * Long.BYTES;

    /** The bytes of the longest code of an organisation, in UTF-8. */
    private static final int CODE = 26;

    private final SubjectIds ids;
    private final byte[] codes;
    private final BitSet gone;

    private Roster(SubjectIds ids, byte[] codes, BitSet gone) {
        this.ids = ids;
        this.codes = codes;
        this.gone = gone;
    }

    /** Takes organisations in the order of their codes. */
    static final class Gathering {

        private final SubjectIds.Gathering ids;
        private byte[] codes;
        private int size;

        Gathering(int expected) {
            ids = SubjectIds.gather(ID, expected);
            codes = new byte[Math.max(16, expected) * CODE];
        }

        /** The index of an organisation. */
        int add(Subject subject) {
            int index = ids.add(bytes(subject.id().value()), 0);
            if (index >= size) {
                size = index + 1;
                if (codes.length < size * CODE) {
                    codes = Arrays.copyOf(codes, Math.toIntExact(Math.max(size * 3L / 2, 16) * CODE));
                }
            }
            put(codes, index, subject.code());
            return index;
        }

        Roster roster() {
            return new Roster(ids.sealed(), Arrays.copyOf(codes, size * CODE), new BitSet());
        }
    }

    private static void put(byte[] codes, int index, String code) {
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > CODE) {
            throw new IllegalStateException(
                    "the code of an organisation has " + bytes.length + " bytes, which no scheme allows");
        }
        Arrays.fill(codes, index * CODE, (index + 1) * CODE, (byte) 0);
        System.arraycopy(bytes, 0, codes, index * CODE, bytes.length);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The ids, in the order of their indices. */
    SubjectIds ids() {
        return ids;
    }

    /** The index of an organisation; -1 where it is none of these. */
    int indexOf(UUID id) {
        return ids.indexOf(bytes(id), 0);
    }

    /** About how much memory this takes beside the ids, which the population has too. */
    long bytes() {
        return (long) codes.length + gone.size() / Byte.SIZE;
    }

    int size() {
        return ids.size();
    }

    /** Whether an organisation was merged into another since, or is of another kind. */
    boolean isGone(int index) {
        return gone.get(index);
    }

    /** Those that are here, by index. */
    IntStream present() {
        return IntStream.range(0, size()).filter(index -> !gone.get(index));
    }

    /** How many there are. */
    int count() {
        return size() - gone.cardinality();
    }

    /** The id of an organisation. */
    UUID id(int index) {
        ByteBuffer id = ByteBuffer.wrap(ids.copy(index));
        return new UUID(id.getLong(), id.getLong());
    }

    /** The code of an organisation. */
    String code(int index) {
        int from = index * CODE;
        int to = from;
        while (to < from + CODE && codes[to] != 0) {
            to++;
        }
        return new String(codes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Compares codes byte by byte, those of two organisations. */
    int compare(int one, int other) {
        return Arrays.compareUnsigned(codes, one * CODE, (one + 1) * CODE, codes, other * CODE, (other + 1) * CODE);
    }

    /** The organisations that are here, in the order of their codes. */
    IntStream inOrder() {
        IntStream all = isInOrder()
                ? IntStream.range(0, size())
                : IntStream.range(0, size()).boxed().sorted(this::compare).mapToInt(Integer::intValue);
        return all.filter(index -> !gone.get(index));
    }

    private boolean isInOrder() {
        for (int index = 1; index < size(); index++) {
            if (compare(index - 1, index) > 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * These with some as they are now.
     *
     * @param all the ids of these and of the new ones
     * @param changed those that have changed, with their codes
     * @param left those that are no longer here
     */
    Roster with(SubjectIds all, Roster changed, Iterable<UUID> left) {
        byte[] merged = Arrays.copyOf(codes, all.size() * CODE);
        for (int index = 0; index < changed.size(); index++) {
            int place = all.indexOf(changed.ids.copy(index), 0);
            System.arraycopy(changed.codes, index * CODE, merged, place * CODE, CODE);
        }
        BitSet without = (BitSet) gone.clone();
        left.forEach(id -> {
            int index = indexOf(id);
            if (index >= 0) {
                without.set(index);
            }
        });
        return new Roster(all, merged, without);
    }
}
