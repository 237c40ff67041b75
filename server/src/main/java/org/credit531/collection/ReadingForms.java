package org.credit531.collection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a record from its form exactly as the row of a file. */
@Component
class ReadingForms {

    private final Clock clock;

    ReadingForms(Clock clock) {
        this.clock = clock;
    }

    /** What is wrong with the record, by field name; nothing where it will be taken. */
    List<Finding> findings(RecordForm form) {
        String[] headings = form.headings().toArray(String[]::new);
        String[] cells = form.cells().toArray(String[]::new);
        var reading =
                new RowReading(form.item(), new Headings(form.item(), headings, false), null, LocalDate.now(clock));
        return reading.read(2, cells) instanceof RowReading.Row.Refused(var refused) ? refused.findings() : List.of();
    }
}
