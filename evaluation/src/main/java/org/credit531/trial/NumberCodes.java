package org.credit531.trial;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes a column of numbers: by their codes where few are different, otherwise as they are. */
final class NumberCodes {

    private static final int MOST = 65_536 - Dictionary.FIRST;
    private static final int TABLE = 1 << 18;

    private final long[] keys = new long[TABLE];
    private final int[] codes = new int[TABLE];
    private final long[] distinct = new long[MOST];
    private int size;

    private NumberCodes() {}

    static Column column(long[] numbers) {
        var coded = new NumberCodes().codes(numbers);
        return coded == null ? new Column.Numbers(numbers) : coded;
    }

    private @Nullable Column codes(long[] numbers) {
        var provisional = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            provisional[i] = code(numbers[i]);
            if (provisional[i] < 0) {
                return null;
            }
        }
        var sorted = Arrays.copyOf(distinct, size);
        Arrays.sort(sorted);
        var inOrder = new int[size + Dictionary.FIRST];
        inOrder[Dictionary.OTHER] = Dictionary.OTHER;
        for (int i = 0; i < size; i++) {
            inOrder[i + Dictionary.FIRST] = Arrays.binarySearch(sorted, distinct[i]) + Dictionary.FIRST;
        }
        var dictionary = new Dictionary.Numbers(sorted);
        return new Column.Coded(Codes.of(numbers.length, dictionary.size(), i -> inOrder[provisional[i]]), dictionary);
    }

    /** In the order in which they come; -1 where there are too many. */
    private int code(long number) {
        if (number <= Column.Numbers.OTHER_NUMBER) {
            return number == Column.Numbers.ABSENT_NUMBER ? Dictionary.ABSENT : Dictionary.OTHER;
        }
        long hash = number * 0x9E3779B97F4A7C15L;
        int place = (int) (hash >>> 46);
        while (codes[place] != 0) {
            if (keys[place] == number) {
                return codes[place];
            }
            place = (place + 1) & (TABLE - 1);
        }
        if (size == MOST) {
            return -1;
        }
        keys[place] = number;
        distinct[size] = number;
        codes[place] = size + Dictionary.FIRST;
        size++;
        return codes[place];
    }
}
