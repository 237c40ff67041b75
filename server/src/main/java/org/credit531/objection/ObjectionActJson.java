package org.credit531.objection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with an objection.
 *
 * @param remark why
 * @param official who decided it, where an office does it
 * @param outcome what a review puts in place of the unit's answer
 * @param changes the values that a correction or completion states, by field name; one that is empty takes it away
 */
record ObjectionActJson(
        @Nullable String remark,
        @Nullable String official,
        @Nullable String outcome,
        @Nullable Map<String, @Nullable String> changes) {

    Wish wish(String event) {
        Map<String, String> stated = new LinkedHashMap<>();
        if (changes != null) {
            changes.forEach((field, value) -> stated.put(field, given(value)));
        }
        return new Wish(event, given(remark), given(outcome), stated);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
