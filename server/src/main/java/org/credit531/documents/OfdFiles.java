package org.credit531.documents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.credit531.database.RowScope;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The OFD files of documents: made from the PDF file when somebody first asks for one, and from then on the same as it was handed out.
 * Most are never asked for.
 */
@Component
class OfdFiles {

    private static final RowScope KEEPING = RowScope.job("keep-documents");

    private final JdbcOfd stored;
    private final ReadingDocuments reading;
    private final WritingOfd writing;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OfdFiles(
            JdbcOfd stored,
            ReadingDocuments reading,
            WritingOfd writing,
            Vault vault,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.reading = reading;
        this.writing = writing;
        this.vault = vault;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The OFD file of a document for whom it concerns, after the look has its entry; empty for everybody else. */
    Optional<byte[]> file(Document document) {
        return reading.file(document).map(pdf -> kept(document.id()).orElseGet(() -> made(document.id(), pdf)));
    }

    private Optional<byte[]> kept(UUID id) {
        return KEEPING.call(() -> stored.file(id))
                .map(locked -> vault.open(Purpose.DOCUMENT, Sealed.of(locked), IssuingDocuments.place("ofd", id)));
    }

    /** Two who ask at the same time get the file of the one who was first. */
    private byte[] made(UUID id, byte[] pdf) {
        byte[] file = writing.file(pdf);
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!note(id, file)) {
                return kept(id).orElseThrow();
            }
            byte[] locked = vault.seal(Purpose.DOCUMENT, file, IssuingDocuments.place("ofd", id))
                    .bytes();
            KEEPING.run(() -> stored.addFile(id, locked));
            return file;
        }));
    }

    /** The OFD file of a document that was handed out and is not kept: its hash alone is, by which it is verified. */
    byte[] handOut(UUID id, byte[] pdf) {
        byte[] file = writing.file(pdf);
        if (!note(id, file)) {
            throw new IllegalStateException("document " + id + " was handed out as OFD before");
        }
        return file;
    }

    private boolean note(UUID id, byte[] file) {
        String hash = HexFormat.of().formatHex(new SM3.Digest().digest(file));
        return stored.add(id, hash, file.length, OffsetDateTime.now(clock));
    }
}
