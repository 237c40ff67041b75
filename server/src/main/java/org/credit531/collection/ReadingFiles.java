package org.credit531.collection;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.credit531.catalogue.Item;
import org.credit531.collection.files.FileRow;
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
     * @param sender unified code of the agency that sends the rows, where it is one
     */
    record Wanted(
            Item item,
            Choices choices,
            @Nullable LocalDate effective,
            boolean withdrawals,
            @Nullable String sender) {}

    /** Opens a file; its headings may be incomplete. */
    RecordTable open(StoredFile file, Wanted wanted) throws IOException {
        return RecordTable.open(file, new FieldNames(wanted.item(), wanted.choices()), wanted.effective() != null);
    }

    /** How the rows of an opened file are read. */
    RowReading rows(RecordTable table, Wanted wanted) {
        return rows(table.headings(), table.file().countsDaysFrom1904(), wanted);
    }

    /**
     * Reads one row with its headings, as a file with these would be read.
     *
     * @throws org.credit531.collection.files.FileProblem where headings that the item needs are not among them
     */
    RowReading.Row read(List<String> headings, FileRow row, Wanted wanted) {
        return rows(headings(headings, wanted), wanted).read(row);
    }

    /**
     * Headings that were kept with a row, as those of its file were read.
     *
     * @throws org.credit531.collection.files.FileProblem where headings that the item needs are not among them
     */
    Headings headings(List<String> headings, Wanted wanted) {
        Headings found = partial(headings, wanted);
        found.problem().ifPresent(problem -> {
            throw problem;
        });
        return found;
    }

    /** The same where some may be missing. */
    Headings partial(List<String> headings, Wanted wanted) {
        var names = new FieldNames(wanted.item(), wanted.choices());
        return Headings.of(names, HeadingBlock.of(names, headings), null, wanted.effective() != null);
    }

    /** How rows below such headings are read. */
    RowReading rows(Headings headings, Wanted wanted) {
        return rows(headings, false, wanted);
    }

    private RowReading rows(Headings headings, boolean from1904, Wanted wanted) {
        LocalDate today = LocalDate.now(clock);
        var parties = new PartyReading(
                wanted.item(),
                headings,
                exceptions.on(today),
                wanted.item().evaluatesAgencies() ? wanted.sender() : null,
                number -> vault.lookupToken(Purpose.PERSON_IDENTIFIER, number));
        var circumstances = new RowReading.Circumstances(today, wanted.effective(), from1904, wanted.withdrawals());
        return new RowReading(wanted.item(), headings, parties, circumstances);
    }
}
