package org.credit531.trial;

/** A column while its records come. */
final class ColumnLoading {

    private final ColumnType type;
    private final GrowingInts codes = new GrowingInts();
    private final GrowingLongs numbers = new GrowingLongs();
    private final TextCodes texts = new TextCodes();

    ColumnLoading(ColumnType type) {
        this.type = type;
    }

    void text(int row, byte[] source, int from, int to) {
        if (type == ColumnType.TEXT) {
            codes.set(row, texts.code(source, from, to));
        } else {
            other(row);
        }
    }

    /** Kept shifted, so that 0 is none. */
    void number(int row, long number) {
        if (type != ColumnType.NUMBER) {
            other(row);
            return;
        }
        if (number <= Column.Numbers.OTHER_NUMBER || number >= Column.Numbers.LIMIT) {
            throw new IllegalArgumentException(
                    "The number " + number + " is too large to be reckoned with: pass numbers" + " between "
                            + Column.Numbers.OTHER_NUMBER + " and " + Column.Numbers.LIMIT);
        }
        numbers.set(row, number - Column.Numbers.ABSENT_NUMBER);
    }

    void day(int row, int day) {
        if (type == ColumnType.DATE) {
            codes.set(row, CalendarDays.code(day));
        } else {
            other(row);
        }
    }

    void truth(int row, boolean truth) {
        if (type == ColumnType.TRUTH) {
            codes.set(row, Dictionary.FIRST + (truth ? 1 : 0));
        } else {
            other(row);
        }
    }

    private void other(int row) {
        if (type == ColumnType.NUMBER) {
            numbers.set(row, Column.Numbers.OTHER_NUMBER - Column.Numbers.ABSENT_NUMBER);
        } else {
            codes.set(row, Dictionary.OTHER);
        }
    }

    /** The column with its rows in this order; nothing is kept here. */
    Column sealed(int[] order) {
        var column = inOrder(order);
        codes.clear();
        numbers.clear();
        return column;
    }

    private Column inOrder(int[] order) {
        return switch (type) {
            case TEXT -> {
                var dictionary = new Dictionary.Texts(texts.texts());
                yield new Column.Coded(Codes.of(order.length, dictionary.size(), i -> codes.get(order[i])), dictionary);
            }
            case NUMBER -> {
                var inOrder = new long[order.length];
                for (int i = 0; i < order.length; i++) {
                    inOrder[i] = numbers.get(order[i]) + Column.Numbers.ABSENT_NUMBER;
                }
                yield NumberCodes.column(inOrder);
            }
            case DATE -> days(codes, order);
            case TRUTH, PRESENCE -> {
                var dictionary = new Dictionary.Truths();
                yield new Column.Coded(Codes.of(order.length, dictionary.size(), i -> codes.get(order[i])), dictionary);
            }
        };
    }

    /** Days by how long they come after the first of them. */
    static Column.Coded days(GrowingInts codes, int[] order) {
        int least = Integer.MAX_VALUE;
        int most = Dictionary.FIRST;
        for (int row = 0; row < order.length; row++) {
            int code = codes.get(row);
            if (code >= Dictionary.FIRST) {
                least = Math.min(least, code);
                most = Math.max(most, code);
            }
        }
        int first = Math.min(least, most);
        var dictionary = new Dictionary.Days(CalendarDays.day(first), most - first + 1);
        int shift = first - Dictionary.FIRST;
        return new Column.Coded(
                Codes.of(order.length, dictionary.size(), i -> {
                    int code = codes.get(order[i]);
                    return code < Dictionary.FIRST ? code : code - shift;
                }),
                dictionary);
    }
}
