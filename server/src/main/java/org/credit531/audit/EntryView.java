package org.credit531.audit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/**
 * An entry as the pages show it; what was erased is empty.
 *
 * @param event the event's code, which is also the ending of its message key
 */
record EntryView(
        long number,
        String at,
        String who,
        String kind,
        String unit,
        String event,
        String resource,
        String purpose,
        String article,
        String result,
        String origin,
        boolean erased) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    static EntryView of(Entry entry) {
        var clear = entry.clear();
        var detail = entry.detail();
        return new EntryView(
                entry.number(),
                TIME.format(clear.at().atZone(ZONE)),
                detail == null ? "" : detail.visitor(),
                clear.kind(),
                Objects.requireNonNullElse(clear.unit(), ""),
                clear.event(),
                detail == null ? "" : detail.resource(),
                clear.purpose(),
                clear.article(),
                clear.result(),
                detail == null ? "" : detail.origin(),
                detail == null);
    }

    List<String> line() {
        return List.of(Long.toString(number), at, who, kind, unit, event, resource, purpose, article, result, origin);
    }
}
