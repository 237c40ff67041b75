package org.credit531.reports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.credit531.database.RowScope;
import org.credit531.documents.DocumentStanding;
import org.credit531.documents.Documents;
import org.credit531.documents.HandedOut;
import org.credit531.documents.IssuedDocument;
import org.credit531.documents.NewDocument;
import org.credit531.evaluation.PublishedModels;
import org.credit531.evaluation.Recall;
import org.credit531.language.Label;
import org.credit531.signing.Signatures;
import org.credit531.subject.Subject;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues reports: the document for people, the signed file for programs, and what is kept of both. What is made for the public is
 * handed out and not kept; its number is, and that it does not hold any more when a record that it tells was removed.
 */
@Component
class IssuingReports {

    /** The part of the platform that keeps reports for all who asked. */
    static final RowScope KEEPING = RowScope.job("keep-reports");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Documents documents;
    private final JdbcReports stored;
    private final Signatures signatures;
    private final Vault vault;
    private final PublishedModels models;
    private final Clock clock;

    IssuingReports(
            Documents documents,
            JdbcReports stored,
            Signatures signatures,
            Vault vault,
            PublishedModels models,
            Clock clock) {
        this.documents = documents;
        this.stored = stored;
        this.signatures = signatures;
        this.vault = vault;
        this.models = models;
        this.clock = clock;
    }

    /** Issues a report, as one act. */
    @Transactional
    public IssuedReport issue(NewReport report) {
        NewDocument document = addressed(report);
        boolean isPublic = report.audience() == Audience.PUBLIC;
        HandedOut made = isPublic ? documents.handOut(document) : kept(documents.issue(document));
        DocumentStanding standing =
                documents.standing(List.of(made.document().id())).getFirst();
        String hash = hash(JSON.writeValueAsBytes(report.content()));
        String signed = signatures
                .document(report.kind().type(), JSON.writeValueAsBytes(signed(report, standing, hash)))
                .text();
        keep(report, standing, hash, signed);
        return new IssuedReport(afterRecalls(report, standing), made.file(), signed);
    }

    /** What was so by a version that was recalled since is told to whoever asks as known then, and does not hold from the first moment. */
    private DocumentStanding afterRecalls(NewReport report, DocumentStanding standing) {
        if (models.recalls().stream().noneMatch(recall -> rests(report, recall))) {
            return standing;
        }
        documents.supersede(standing.id(), ReportWords.inBoth("reports.recalled"));
        return documents.standing(List.of(standing.id())).getFirst();
    }

    private static boolean rests(NewReport report, Recall recall) {
        return report.versions().contains(recall.model() + "/" + recall.version())
                && !recall.from().isAfter(report.asOf());
    }

    private static HandedOut kept(IssuedDocument document) {
        return new HandedOut(document, new byte[0]);
    }

    /** To the subject where it is its own, by the office where one asked. */
    private static NewDocument addressed(NewReport report) {
        Subject subject = report.subject();
        if (report.audience() == Audience.OWN && subject != null) {
            return report.document().to(subject.id().value(), subject.code(), subject.name());
        }
        return report.audience() == Audience.PUBLIC
                ? report.document()
                : report.document().by(unit(report), report.visitor().region());
    }

    private static String unit(NewReport report) {
        return report.audience() == Audience.OFFICIAL
                ? report.visitor().unit().orElse(NewDocument.Office.CENTRE.unit())
                : NewDocument.Office.CENTRE.unit();
    }

    private static String region(NewReport report) {
        return report.audience() == Audience.OFFICIAL ? report.visitor().region() : NewDocument.Office.CENTRE.region();
    }

    private SignedReport signed(NewReport report, DocumentStanding document, String hash) {
        return new SignedReport(
                SignedReport.FORMAT,
                report.kind().code(),
                Label.of(locale ->
                        ReportWords.text("reports.kind." + report.kind().code(), locale)),
                document.number(),
                document.code(),
                document.issuedOn(),
                documents.address(document.code()),
                report.audience().code(),
                report.endsOn(),
                SignedReport.Pdf.of(document),
                hash,
                report.content(),
                report.beside());
    }

    private void keep(NewReport report, DocumentStanding document, String hash, String signed) {
        Subject subject = report.subject();
        var kept = new KeptReport(
                document.id(),
                report.kind(),
                report.audience(),
                subject == null ? null : subject.id().value(),
                subject == null ? null : subject.code(),
                unit(report),
                region(report),
                report.asOf(),
                report.knownAt(),
                report.endsOn(),
                hash);
        var items = report.visitor().items();
        byte @Nullable [] file = report.audience() == Audience.PUBLIC ? null : sealed(document.id(), signed);
        KEEPING.run(() -> stored.add(kept, report.versions(), items, file, OffsetDateTime.now(clock)));
    }

    private byte[] sealed(UUID document, String signed) {
        return vault.seal(Purpose.DOCUMENT, signed.getBytes(StandardCharsets.UTF_8), place(document))
                .bytes();
    }

    /** The signed file of a report, as it was issued. */
    String opened(UUID document, byte[] sealed) {
        return new String(vault.open(Purpose.DOCUMENT, Sealed.of(sealed), place(document)), StandardCharsets.UTF_8);
    }

    /** The hash by which the contents of two reports are compared. */
    static String hash(byte[] content) {
        return HexFormat.of().formatHex(new SM3.Digest().digest(content));
    }

    /** The same of a content that was gathered again. */
    static String hash(ReportContent content) {
        return hash(JSON.writeValueAsBytes(content));
    }

    private static byte[] place(UUID document) {
        return ("report|file|" + document).getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether a reader is one of English. */
    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
