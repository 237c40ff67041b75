package org.credit531.collection.files;

/** How a workbook names its cells: letters for the column, digits for the row. */
final class Cell {

    private static final int LETTERS = 26;

    private Cell() {}

    /** The index of the column from 0, -1 where the name has none. */
    static int column(String name) {
        int column = 0;
        for (int i = 0; i < name.length() && name.charAt(i) >= 'A'; i++) {
            column = column * LETTERS + (name.charAt(i) & ~0x20) - 'A' + 1;
            if (column > 1 << 20) {
                return 1 << 20;
            }
        }
        return column - 1;
    }

    /** The number of the row from 1, -1 where the name has none. */
    static int row(String name) {
        int digits = 0;
        while (digits < name.length() && name.charAt(digits) >= 'A') {
            digits++;
        }
        return number(name.substring(digits));
    }

    /** A whole number, -1 where the text is none. */
    static int number(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > 100_000_000) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return text.isEmpty() ? -1 : number;
    }
}
