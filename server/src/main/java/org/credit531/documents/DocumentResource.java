package org.credit531.documents;

import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Documents for programs: whether one holds, for everybody who has its code; its file, for whom it concerns. */
@RestController
class DocumentResource {

    private final JdbcDocuments stored;
    private final ReadingDocuments reading;
    private final OfdFiles ofd;
    private final Ledger ledger;

    DocumentResource(JdbcDocuments stored, ReadingDocuments reading, OfdFiles ofd, Ledger ledger) {
        this.stored = stored;
        this.reading = reading;
        this.ofd = ofd;
        this.ledger = ledger;
    }

    @GetMapping("/api/v1/documents/{code}")
    DocumentStanding standing(@PathVariable String code) {
        Document document = require(code);
        ledger.lookUp(Act.done(
                AuditEvent.DOCUMENT_VERIFIED,
                document.number() + " " + document.state().code()));
        return document.standing();
    }

    @GetMapping("/api/v1/documents/{code}/pdf")
    ResponseEntity<byte[]> file(@PathVariable String code) {
        byte[] file = reading.file(require(code)).orElseThrow(() -> unknown(code));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(file);
    }

    @GetMapping("/api/v1/documents/{code}/ofd")
    ResponseEntity<byte[]> ofd(@PathVariable String code) {
        byte[] file = ofd.file(require(code)).orElseThrow(() -> unknown(code));
        return ResponseEntity.ok().contentType(DocumentFile.OFD).body(file);
    }

    private Document require(String code) {
        return VerificationCode.typed(code).flatMap(stored::byCode).orElseThrow(() -> unknown(code));
    }

    private static RequestProblem unknown(String code) {
        return new RequestProblem(HttpStatus.NOT_FOUND, "unknown-document", code);
    }
}
