package org.credit531.documents;

import java.util.Optional;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens what a document says for whom it concerns: its addressee, the office that issued it and the credit centre. */
@Component
class ReadingDocuments {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcDocuments stored;
    private final Vault vault;
    private final Ledger ledger;

    ReadingDocuments(JdbcDocuments stored, Vault vault, Ledger ledger) {
        this.stored = stored;
        this.vault = vault;
        this.ledger = ledger;
    }

    /** What a document says, after the look has its entry; empty for everybody whom it does not concern. */
    Optional<Content> content(Document document) {
        return kept(document).map(kept -> {
            noteLook(document, kept);
            return opened(kept);
        });
    }

    /** Its file, in the same way. */
    Optional<byte[]> file(Document document) {
        return kept(document)
                .flatMap(kept -> {
                    noteLook(document, kept);
                    return stored.file(document.id());
                })
                .map(kept ->
                        vault.open(Purpose.DOCUMENT, Sealed.of(kept), IssuingDocuments.place("file", document.id())));
    }

    /** What somebody may see, without a look that is noted: for the titles of lists. */
    Content opened(KeptContent kept) {
        byte[] json = vault.open(
                Purpose.DOCUMENT, Sealed.of(kept.sealed()), IssuingDocuments.place("content", kept.document()));
        return JSON.readValue(json, Content.class);
    }

    private Optional<KeptContent> kept(Document document) {
        var scope = Visitor.current().scope(Action.READ, Resource.DOCUMENTS);
        return stored.content(document.id()).filter(kept -> kept.isOpenTo(scope));
    }

    private void noteLook(Document document, KeptContent kept) {
        ledger.lookUp(new Act(AuditEvent.DOCUMENT_READ, document.number(), kept.subject(), false, null));
    }
}
