package org.credit531.exchange;

import java.util.List;

/** The sheets of a model's workbook and their columns; a dot leads to a word inside a word. */
final class SheetColumns {

    static final String MODEL = "model";
    static final String DIMENSIONS = "dimensions";
    static final String INDICATORS = "indicators";
    static final String TABLES = "tables";
    static final String BINS = "bins";
    static final String CONDITIONS = "conditions";
    static final String VETOES = "vetoes";
    static final String GRADES = "grades";
    static final String REPLACES = "replaces";

    static final List<String> OF_MODEL = List.of("word", "value");

    /** The words of the sheet {@link #MODEL} that have one value, then those that have a row for each. */
    static final List<String> SINGLE = List.of(
            "id",
            "version",
            "label.zh",
            "label.en",
            "extends.model",
            "extends.version",
            "family",
            "applies-when.item",
            "scale",
            "basis",
            "industry.item",
            "industry.field",
            "part.item",
            "part.field");

    static final List<String> REPEATED = List.of("subjects", "industry.prefixes", "part.codes");

    static final List<String> OF_DIMENSION = List.of("id", "label.zh", "label.en", "weight");
    static final List<String> OF_GRADE = List.of("id", "label.zh", "label.en", "from");
    static final List<String> OF_REPLACEMENT = List.of("indicator", "cap");
    static final List<String> OF_VETO =
            List.of("id", "label.zh", "label.en", "article", "item", "window", "window by", "ceiling");
    static final List<String> OF_INDICATOR = List.of(
            "id",
            "label.zh",
            "label.en",
            "dimension",
            "article",
            "item",
            "applies-when.item",
            "not-applicable",
            "window",
            "window by",
            "base",
            "floor",
            "cap",
            "bonus",
            "no-data",
            "late",
            "withheld",
            "adverse",
            "monotone",
            "way",
            "points",
            "field",
            "otherwise",
            "absent");
    static final List<String> OF_TABLE = List.of("indicator", "code", "points");
    static final List<String> OF_BIN = List.of("indicator", "list", "from", "below", "points or factor");

    /** A row for each value that a condition names. */
    static final List<String> OF_CONDITION =
            List.of("part", "id", "place", "number", "field", "not", "test", "type", "value", "to");

    static final List<String> WAYS = List.of("each", "latest", "count", "any", "sum", "max", "min", "ratio");
    static final List<String> LISTS = List.of("bins", "ages", "decay");
    static final List<String> TESTS = List.of("equals", "in", "between", "present", "older-than");

    private SheetColumns() {}
}
