package org.credit531.reports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.credit531.access.Action;
import org.credit531.access.DataScope;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.documents.DocumentStanding;
import org.credit531.documents.Documents;
import org.credit531.signing.SignedDocument;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens reports that were issued for whom they concern: the subject itself, the office that asked, the credit centre. */
@Component
class ReadingReports {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcReports stored;
    private final IssuingReports issuing;
    private final Documents documents;
    private final Ledger ledger;

    ReadingReports(JdbcReports stored, IssuingReports issuing, Documents documents, Ledger ledger) {
        this.stored = stored;
        this.issuing = issuing;
        this.documents = documents;
        this.ledger = ledger;
    }

    /** A page of those that the visitor may have again, the latest first. */
    List<Listed> list(int limit, int skip) {
        List<KeptReport> found = stored.list(scope(), limit, skip);
        Map<UUID, DocumentStanding> standing =
                documents.standing(found.stream().map(KeptReport::document).toList()).stream()
                        .collect(Collectors.toMap(DocumentStanding::id, Function.identity()));
        return found.stream()
                .filter(report -> standing.containsKey(report.document()))
                .map(report -> new Listed(report, Objects.requireNonNull(standing.get(report.document()))))
                .toList();
    }

    /**
     * A report by its code.
     *
     * @throws RequestProblem 404 {@code unknown-document}
     */
    KeptReport require(String code) {
        return documents
                .typed(code)
                .flatMap(document -> stored.find(document.id()))
                .filter(this::isOpen)
                .orElseThrow(() -> unknown(code));
    }

    private boolean isOpen(KeptReport report) {
        DataScope scope = scope();
        return switch (report.audience()) {
            case OWN -> report.code() != null && scope.isOwn(report.code());
            case OFFICIAL -> scope.subject() == null && scope.covers(report.unit(), report.region());
            case PUBLIC -> false;
        };
    }

    /**
     * The signed file of a report.
     *
     * @throws RequestProblem as above, also after its term
     */
    SignedDocument signed(String code) {
        KeptReport report = require(code);
        byte[] sealed = stored.file(report.document()).orElseThrow(() -> unknown(code));
        ledger.lookUp(new Act(AuditEvent.DOCUMENT_READ, code, report.subject(), false, null));
        return new SignedDocument(issuing.opened(report.document(), sealed));
    }

    /**
     * The list of a tender.
     *
     * @throws RequestProblem as above
     */
    TenderLists.Content tender(String code) {
        return Optional.of(signed(code).content())
                .filter(content -> content.path("kind").asString("").equals(ReportKind.TENDER.code()))
                .map(content -> JSON.treeToValue(content.path("content"), TenderLists.Content.class))
                .orElseThrow(() -> unknown(code));
    }

    private static DataScope scope() {
        return Visitor.current().scope(Action.READ, Resource.REPORTS);
    }

    private static RequestProblem unknown(String code) {
        return new RequestProblem(HttpStatus.NOT_FOUND, "unknown-document", code);
    }

    /** A report with its number and whether it holds. */
    record Listed(KeptReport report, DocumentStanding document) {}
}
