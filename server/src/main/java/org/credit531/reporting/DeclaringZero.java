package org.credit531.reporting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.collection.Deliveries;
import org.credit531.language.Label;
import org.credit531.signing.Signatures;
import org.credit531.signing.SignedDocument;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Declares zero reports, with a signed receipt, and takes them back while their month is open. */
@Component
class DeclaringZero implements ZeroReports {

    private static final String TYPE = "credit531-zero-report";
    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcZeroReports stored;
    private final CoveredMonths covered;
    private final Catalogue catalogue;
    private final Deliveries deliveries;
    private final Signatures signatures;
    private final Ledger ledger;
    private final Clock clock;

    DeclaringZero(
            JdbcZeroReports stored,
            CoveredMonths covered,
            Catalogue catalogue,
            Deliveries deliveries,
            Signatures signatures,
            Ledger ledger,
            Clock clock) {
        this.stored = stored;
        this.covered = covered;
        this.catalogue = catalogue;
        this.deliveries = deliveries;
        this.signatures = signatures;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ZeroReport declare(Declaration declaration) {
        check(declaration);
        return stored.standing(declaration).orElseGet(() -> {
            requireSilence(declaration);
            var report = new ZeroReport(
                    UUID.randomUUID(),
                    declaration.unit(),
                    declaration.item(),
                    declaration.period(),
                    declaration.by(),
                    OffsetDateTime.now(clock),
                    null,
                    null);
            if (stored.add(report, signatures.document(TYPE, JSON.writeValueAsBytes(content(report))))) {
                covered.declared(report);
                note(AuditEvent.ZERO_REPORT_DECLARED, report);
            }
            return stored.standing(declaration).orElseThrow();
        });
    }

    @Override
    @Transactional
    public ZeroReport withdraw(UUID id, String by) {
        ZeroReport report = find(id).orElseThrow(() -> unknown(id));
        if (report.stands()) {
            requireOpen(report.period());
            stored.withdraw(id, by, OffsetDateTime.now(clock));
            covered.withdrawn(report);
            note(AuditEvent.ZERO_REPORT_WITHDRAWN, report);
        }
        return find(id).orElseThrow();
    }

    @Override
    public Optional<ZeroReport> find(UUID id) {
        return stored.find(id);
    }

    @Override
    public List<ZeroReport> between(YearMonth from, YearMonth until, @Nullable String unit) {
        return stored.between(from, until, unit);
    }

    @Override
    public SignedDocument receipt(UUID id) {
        return stored.receipt(id).orElseThrow(() -> unknown(id));
    }

    @Override
    public List<YearMonth> open() {
        YearMonth now = YearMonth.now(clock);
        return List.of(now, now.minusMonths(1));
    }

    private void check(Declaration declaration) {
        Item item = catalogue
                .item(declaration.item())
                .orElseThrow(
                        () -> new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-item", declaration.item()));
        if (catalogue.unit(declaration.unit()).isEmpty()) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-unit", declaration.unit());
        }
        if (item.registers() && !item.unit().equals(declaration.unit())) {
            throw new RequestProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unit-not-registrar",
                    item.item(),
                    item.unit(),
                    declaration.unit());
        }
        requireOpen(declaration.period());
    }

    private void requireOpen(YearMonth period) {
        List<YearMonth> open = open();
        if (!open.contains(period)) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT,
                    "period-not-open",
                    period.toString(),
                    open.getLast().toString(),
                    open.getFirst().toString());
        }
    }

    private void requireSilence(Declaration declaration) {
        YearMonth period = declaration.period();
        deliveries.between(period, period, declaration.unit()).stream()
                .filter(delivery -> delivery.item().equals(declaration.item()))
                .findFirst()
                .ifPresent(delivery -> {
                    throw new RequestProblem(
                            HttpStatus.CONFLICT,
                            "zero-report-contradicted",
                            period.toString(),
                            delivery.files(),
                            delivery.rows());
                });
    }

    private ZeroReceipt content(ZeroReport report) {
        String at = SignedDocument.time(report.declaredAt(), clock.getZone());
        return new ZeroReceipt(
                FORMAT,
                report.id(),
                named(report.item(), catalogue.require(report.item()).name()),
                named(report.unit(), catalogue.unit(report.unit()).orElseThrow().name()),
                report.period().toString(),
                report.declaredBy(),
                at,
                at);
    }

    private static ZeroReceipt.Named named(String code, Label name) {
        return new ZeroReceipt.Named(code, name.zh(), name.en());
    }

    private void note(AuditEvent event, ZeroReport report) {
        ledger.record(Act.done(event, report.unit() + " " + report.item() + " " + report.period()));
    }

    private static RequestProblem unknown(UUID id) {
        return new RequestProblem(HttpStatus.NOT_FOUND, "unknown-zero-report", id.toString());
    }
}
