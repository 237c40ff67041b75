package org.credit531.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The words of the language of models in the order in which the canonical text has them. */
final class Words {

    /** What is a name or a code and never an amount. */
    static final Set<String> TEXTS = Set.of(
            "id",
            "model",
            "zh",
            "en",
            "family",
            "subjects",
            "dimension",
            "article",
            "item",
            "field",
            "by",
            "basis",
            "prefixes",
            "codes",
            "monotone",
            "bonus",
            "adverse",
            "present");

    private static final List<String> ORDER = List.of(
            "id",
            "model",
            "version",
            "label",
            "zh",
            "en",
            "extends",
            "family",
            "subjects",
            "dimension",
            "article",
            "item",
            "field",
            "industry",
            "part",
            "prefixes",
            "codes",
            "applies-when",
            "not-applicable",
            "where",
            "of",
            "window",
            "span",
            "by",
            "base",
            "floor",
            "cap",
            "bonus",
            "no-data",
            "late",
            "withheld",
            "adverse",
            "monotone",
            "weight",
            "scale",
            "basis",
            "from",
            "below",
            "to",
            "points",
            "factor",
            "table",
            "bins",
            "ages",
            "otherwise",
            "absent",
            "decay",
            "equals",
            "in",
            "between",
            "present",
            "older-than",
            "not",
            "each",
            "latest",
            "count",
            "any",
            "sum",
            "max",
            "min",
            "ratio",
            "ceiling",
            "dimensions",
            "indicators",
            "replaces",
            "vetoes",
            "grades");

    /** Words in their order; what is none, after them. */
    static final Comparator<String> IN_ORDER = Comparator.comparingInt(word -> {
        int place = ORDER.indexOf(word);
        return place < 0 ? ORDER.size() : place;
    });

    private Words() {}
}
