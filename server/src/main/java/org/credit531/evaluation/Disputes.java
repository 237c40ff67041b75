package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.credit531.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Which of the records that a result rests on are disputed: whatever is told of one tells that, too.
 *
 * @param since by record, the day since which
 */
record Disputes(Map<String, LocalDate> since) {

    Disputes {
        since = Map.copyOf(since);
    }

    /** Those of results that are told together. */
    static Disputes of(SubjectEvaluation... results) {
        Map<String, LocalDate> since = new HashMap<>();
        for (SubjectEvaluation result : results) {
            for (Statement statement : result.records()) {
                LocalDate day = statement.contest().disputedSince();
                if (day != null) {
                    since.put(key(statement.item(), statement.recordKey().toString()), day);
                }
            }
        }
        return new Disputes(since);
    }

    /** The day since which a record is disputed, {@code null} where it is not, or where no record is meant. */
    @Nullable
    LocalDate since(@Nullable String item, @Nullable String recordKey) {
        return item == null || recordKey == null ? null : since.get(key(item, recordKey));
    }

    private static String key(String item, String recordKey) {
        return item + " " + recordKey;
    }
}
