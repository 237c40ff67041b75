package org.credit531.collection;

import java.util.List;
import org.credit531.collection.files.FileRow;
import org.springframework.stereotype.Component;

/** Reads a record from its form exactly as the row of a file. */
@Component
class ReadingForms {

    private final ReadingFiles files;

    ReadingForms(ReadingFiles files) {
        this.files = files;
    }

    /** What is wrong with the record, by field name; nothing where it will be taken. */
    List<Finding> findings(RecordForm form) {
        var wanted = new ReadingFiles.Wanted(form.item(), Choices.NONE, null, true, null);
        FileRow row = FileRow.of(2, form.cells().toArray(String[]::new));
        return files.read(form.headings(), row, wanted) instanceof RowReading.Row.Refused(var refused)
                ? refused.findings()
                : List.of();
    }
}
