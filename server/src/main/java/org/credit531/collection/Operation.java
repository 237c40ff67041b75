package org.credit531.collection;

import java.util.Map;

/** What a row wants done with its record. */
enum Operation {
    /** The record is as the row says, whether it is new or corrects an earlier one. */
    STATED,
    /** The record is taken back. */
    WITHDRAWN,
    /** Nobody knows. */
    UNKNOWN;

    private static final Map<String, Operation> WORDS = Map.ofEntries(
            Map.entry("新增", STATED),
            Map.entry("变更", STATED),
            Map.entry("更新", STATED),
            Map.entry("修改", STATED),
            Map.entry("add", STATED),
            Map.entry("update", STATED),
            Map.entry("删除", WITHDRAWN),
            Map.entry("撤销", WITHDRAWN),
            Map.entry("注销", WITHDRAWN),
            Map.entry("withdraw", WITHDRAWN),
            Map.entry("delete", WITHDRAWN));

    /** What a cell of the operation column says. */
    static Operation of(String text) {
        return WORDS.getOrDefault(HeadingText.compared(text), UNKNOWN);
    }
}
