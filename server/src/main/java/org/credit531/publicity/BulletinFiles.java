package org.credit531.publicity;

import java.util.Objects;
import java.util.Optional;
import org.credit531.documents.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The signed files of bulletins: the PDF file as it was issued, and the OFD file (GB/T 33190), made from it when somebody first asks
 * and from then on the same, so that everybody's copy is verified by one hash.
 */
@Component
class BulletinFiles {

    private final JdbcBulletins bulletins;
    private final Documents documents;
    private final TransactionTemplate transaction;

    BulletinFiles(JdbcBulletins bulletins, Documents documents, TransactionTemplate transaction) {
        this.bulletins = bulletins;
        this.documents = documents;
        this.transaction = transaction;
    }

    byte[] pdf(Bulletin bulletin) {
        return bulletins.file(bulletin.id()).orElseThrow();
    }

    byte[] ofd(Bulletin bulletin) {
        return bulletins.ofd(bulletin.id()).orElseGet(() -> made(bulletin));
    }

    /** Two who ask at the same time get the file of the one who was first. */
    private byte[] made(Bulletin bulletin) {
        return Objects.requireNonNull(transaction.execute(status -> {
            bulletins.lock();
            Optional<byte[]> made = bulletins.ofd(bulletin.id());
            if (made.isPresent()) {
                return made.get();
            }
            byte[] file = documents.handOutOfd(bulletin.document(), pdf(bulletin));
            bulletins.insertOfd(bulletin.id(), file);
            return file;
        }));
    }
}
