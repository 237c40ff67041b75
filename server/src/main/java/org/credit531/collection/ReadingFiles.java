package org.credit531.collection;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.credit531.catalogue.Item;
import org.credit531.collection.files.StoredFile;
import org.credit531.subject.CodeExceptions;
import org.credit531.vault.Purpose;
import org.credit531.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens stored files as tables of an item's records, and says how their rows are read. */
@Component
class ReadingFiles {

    private final Clock clock;
    private final Vault vault;
    private final CodeExceptions exceptions;

    ReadingFiles(Clock clock, Vault vault, CodeExceptions exceptions) {
        this.clock = clock;
        this.vault = vault;
        this.exceptions = exceptions;
    }

    /**
     * What the rows of a file are read as.
     *
     * @param item the catalogue item
     * @param choices what people said its columns mean
     * @param effective the day that fills a missing date column
     * @param withdrawals whether rows may take records back
     */
    record Wanted(Item item, Choices choices, @Nullable LocalDate effective, boolean withdrawals) {}

    /** Opens a file; its headings may be incomplete. */
    RecordTable open(StoredFile file, Wanted wanted) throws IOException {
        return RecordTable.open(file, new FieldNames(wanted.item(), wanted.choices()), wanted.effective() != null);
    }

    /** How the rows of an opened file are read. */
    RowReading rows(RecordTable table, Wanted wanted) {
        LocalDate today = LocalDate.now(clock);
        var parties = new PartyReading(
                wanted.item(),
                table.headings(),
                exceptions.on(today),
                number -> vault.lookupToken(Purpose.PERSON_IDENTIFIER, number));
        var circumstances = new RowReading.Circumstances(
                today, wanted.effective(), table.file().countsDaysFrom1904(), wanted.withdrawals());
        return new RowReading(wanted.item(), table.headings(), parties, circumstances);
    }
}
