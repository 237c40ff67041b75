package org.credit531.province.feed;

import java.util.List;

/**
 * How a department's file looks.
 *
 * @param format what kind of file it is
 * @param title rows above the headings
 * @param dates how days are written
 * @param amounts how sums of money are written
 */
public record FileHabits(Format format, List<String> title, Dates dates, Amounts amounts) {

    /** Kinds of files. */
    public enum Format {
        /** Comma-separated, UTF-8. */
        CSV(".csv"),
        /** Comma-separated, UTF-8 with byte-order mark. */
        CSV_BOM(".csv"),
        /** Comma-separated, GB18030. */
        GB18030(".csv"),
        /** A workbook. */
        XLSX(".xlsx"),
        /** A JSON object a line. */
        JSONL(".jsonl");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** The ending of file names, with the dot. */
        public String ending() {
            return ending;
        }
    }

    /** Ways to write a day. */
    public enum Dates {
        /** 2024-03-01. */
        DASH,
        /** 2024/3/1. */
        SLASH,
        /** 2024.3.1. */
        DOT,
        /** 20240301. */
        COMPACT,
        /** 2024年3月1日. */
        CHINESE,
        /** A date cell of a workbook. */
        SERIAL
    }

    /** Ways to write a sum. */
    public enum Amounts {
        /** 1234.5. */
        PLAIN,
        /** 1,234.5. */
        SEPARATORS,
        /** １２３４．５. */
        FULL_WIDTH
    }

    /** The same habits in another kind of file; date cells become text where the kind has none. */
    public FileHabits as(Format other) {
        boolean noCells = dates == Dates.SERIAL && other != Format.XLSX;
        return new FileHabits(other, title, noCells ? Dates.SLASH : dates, amounts);
    }
}
