package org.credit531.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a CSV file made for spreadsheets. A value that begins like a formula gets an apostrophe before it, because
 * what a sender wrote must never run on the reader's machine.
 */
public final class CsvLine {

    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private CsvLine() {}

    /** The line, with its end. */
    public static String of(List<String> values) {
        return values.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && FORMULA_BEGINS.indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" + value : value).replace("\"", "\"\"") + '"';
    }
}
