package org.credit531.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.database.RowScope;
import org.credit531.vault.Purpose;
import org.credit531.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues documents, and ends them. Who issues one may be anybody, also a deadline that has passed; so what is kept is written in
 * a scope of its own, and nothing of it is shown here.
 */
@Component
class IssuingDocuments implements Documents {

    private static final RowScope KEEPING = RowScope.job("keep-documents");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcDocuments stored;
    private final DocumentKinds kinds;
    private final WritingPdf writing;
    private final SigningPdf signing;
    private final DocumentAddresses addresses;
    private final ReadingDocuments reading;
    private final OfdFiles ofd;
    private final Vault vault;
    private final Ledger ledger;
    private final Clock clock;

    IssuingDocuments(
            JdbcDocuments stored,
            DocumentKinds kinds,
            WritingPdf writing,
            SigningPdf signing,
            DocumentAddresses addresses,
            ReadingDocuments reading,
            OfdFiles ofd,
            Vault vault,
            Ledger ledger,
            Clock clock) {
        this.stored = stored;
        this.kinds = kinds;
        this.writing = writing;
        this.signing = signing;
        this.addresses = addresses;
        this.reading = reading;
        this.ofd = ofd;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional
    public IssuedDocument issue(NewDocument wanted) {
        HandedOut made = handOut(wanted);
        keep(wanted, made.document().id(), made.file());
        return made.document();
    }

    @Override
    @Transactional
    public HandedOut handOut(NewDocument wanted) {
        DocumentKind kind = kinds.require(wanted.kind());
        ZonedDateTime now = ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        LocalDate day = now.toLocalDate();
        int serial = stored.nextSerial(kind.series(), day.getYear());
        Draft draft = draft(kind, serial, now);
        byte[] file = signing.signed(writing.file(wanted, draft), draft);
        Document document = document(draft, file);
        stored.add(document, new JdbcDocuments.Numbered(kind.series(), day.getYear(), serial), now.toOffsetDateTime());
        stored.addTold(document.id(), wanted.tells());
        var addressee = wanted.addressee();
        ledger.record(new Act(
                AuditEvent.DOCUMENT_ISSUED,
                kind.kind() + " " + draft.number(),
                addressee == null ? null : addressee.subject(),
                false,
                null));
        return new HandedOut(issued(document), file);
    }

    private Draft draft(DocumentKind kind, int serial, ZonedDateTime now) {
        VerificationCode code = VerificationCode.random();
        return new Draft(
                UUID.randomUUID(),
                code,
                kind,
                kind.number(now.getYear(), serial),
                now.toLocalDate(),
                now.toInstant(),
                addresses.of(code));
    }

    private static Document document(Draft draft, byte[] file) {
        String hash = HexFormat.of().formatHex(new SM3.Digest().digest(file));
        return new Document(
                draft.id(),
                draft.code(),
                draft.kind().kind(),
                draft.number(),
                draft.day(),
                hash,
                file.length,
                null,
                null);
    }

    private void keep(NewDocument wanted, UUID id, byte[] file) {
        var addressee = wanted.addressee();
        byte[] content = JSON.writeValueAsBytes(Content.of(wanted));
        var kept = new KeptContent(
                id,
                addressee == null ? null : addressee.subject(),
                addressee == null ? null : addressee.code(),
                wanted.office().unit(),
                wanted.office().region(),
                wanted.about(),
                vault.seal(Purpose.DOCUMENT, content, place("content", id)).bytes());
        byte[] sealedFile =
                vault.seal(Purpose.DOCUMENT, file, place("file", id)).bytes();
        KEEPING.run(() -> stored.addContent(kept, sealedFile));
    }

    /** Where sealed bytes belong. */
    static byte[] place(String column, UUID document) {
        return ("document_content|" + column + "|" + document).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    @Transactional
    public void supersede(UUID id, String reason) {
        DocumentLimits.checkReason(reason);
        Document document = require(id);
        if (stored.supersede(id, reason, OffsetDateTime.now(clock))) {
            ledger.record(Act.done(AuditEvent.DOCUMENT_SUPERSEDED, document.number()));
        }
    }

    @Override
    @Transactional
    public int supersede(Collection<ToldRecord> removed, String reason) {
        List<UUID> holding = stored.telling(removed);
        holding.forEach(id -> supersede(id, reason));
        return holding.size();
    }

    @Override
    @Transactional
    public void follow(ToldRecord record, UUID successor) {
        stored.follow(record, successor);
    }

    @Override
    @Transactional
    public void destroy(UUID id, String article) {
        Document document = require(id);
        if (!stored.destroy(id, article, OffsetDateTime.now(clock))) {
            return;
        }
        if (!KEEPING.call(() -> stored.deleteContent(id))) {
            throw new IllegalStateException("document " + id + " had nothing to destroy");
        }
        stored.deleteTold(id);
        ledger.record(Act.done(AuditEvent.DOCUMENT_DESTROYED, document.number() + " " + article));
    }

    @Override
    public Optional<IssuedDocument> find(UUID id) {
        return stored.find(id).map(IssuingDocuments::issued);
    }

    @Override
    public Optional<IssuedDocument> typed(String code) {
        return VerificationCode.typed(code).flatMap(stored::byCode).map(IssuingDocuments::issued);
    }

    @Override
    public Optional<byte[]> file(String code) {
        return VerificationCode.typed(code).flatMap(stored::byCode).flatMap(reading::file);
    }

    @Override
    @Transactional
    public byte[] handOutOfd(UUID id, byte[] pdf) {
        return ofd.handOut(id, pdf);
    }

    @Override
    public String address(String code) {
        return addresses.of(new VerificationCode(code));
    }

    @Override
    public List<DocumentStanding> standing(Collection<UUID> ids) {
        return stored.all(ids).stream().map(Document::standing).toList();
    }

    @Override
    public List<UUID> about(String path) {
        return KEEPING.call(() -> stored.about(path));
    }

    @Override
    public List<UUID> aboutAny(Collection<String> pages) {
        return pages.isEmpty() ? List.of() : KEEPING.call(() -> stored.aboutAny(pages));
    }

    private Document require(UUID id) {
        return stored.find(id).orElseThrow(() -> new IllegalArgumentException("there is no document " + id));
    }

    private static IssuedDocument issued(Document document) {
        return new IssuedDocument(
                document.id(), document.number(), document.code().text());
    }
}
