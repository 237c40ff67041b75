package org.credit531.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sheets of a workbook by name, each a list of rows of texts; the first row has the headings. */
record Sheets(Map<String, List<List<String>>> byName) {

    static final int MOST_SHEETS = 20;
    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 64;
    static final int LONGEST_CELL = 32_767;

    Sheets() {
        this(new LinkedHashMap<>());
    }

    List<List<String>> sheet(String name) {
        return byName.computeIfAbsent(name, unused -> new ArrayList<>());
    }
}
