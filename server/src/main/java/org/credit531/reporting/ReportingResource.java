package org.credit531.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.collection.Deliveries;
import org.credit531.signing.SignedDocument;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Zero reports and the board by REST. */
@RestController
@RequestMapping("/api/v1")
class ReportingResource {

    private static final int PAGE = 100;

    private final ZeroReports reports;
    private final DrawingBoard drawing;
    private final Deliveries deliveries;
    private final ReportingScope scope;
    private final Clock clock;

    ReportingResource(
            ZeroReports reports, DrawingBoard drawing, Deliveries deliveries, ReportingScope scope, Clock clock) {
        this.reports = reports;
        this.drawing = drawing;
        this.deliveries = deliveries;
        this.scope = scope;
        this.clock = clock;
    }

    @PostMapping("/zero-reports")
    @Operation(
            summary = "Declares that a unit has nothing to report of an item for a month; by parameters or as JSON",
            description = "Open are the present month and the one before. Sent again, it is the same declaration.")
    ResponseEntity<ZeroJson> declare(
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String unit,
            @Parameter(example = "2026-11") @RequestParam(required = false) @Nullable String period,
            @RequestBody(required = false) @Nullable DeclarationJson body) {
        var given = body == null ? new DeclarationJson(item, unit, period) : body.or(item, unit, period);
        var declaration = new ZeroReports.Declaration(
                given.required("item", given.item()),
                scope.unitFor(given.unit(), given.required("item", given.item())),
                ReportingScope.month("period", given.required("period", given.period())),
                Visitor.current().name());
        ZeroReport report = reports.declare(declaration);
        return ResponseEntity.created(URI.create("/api/v1/zero-reports/" + report.id()))
                .body(json(report));
    }

    @GetMapping("/zero-reports/{id}")
    ZeroJson show(@PathVariable UUID id) {
        return json(scope.seen(id));
    }

    @PostMapping("/zero-reports/{id}/withdraw")
    @Operation(summary = "Takes a zero report back while its month is open; it stays on record as withdrawn")
    ZeroJson withdraw(@PathVariable UUID id) {
        return json(reports.withdraw(scope.seen(id).id(), Visitor.current().name()));
    }

    @GetMapping("/zero-reports/{id}/receipt")
    @Operation(summary = "The signed receipt of a zero report")
    ResponseEntity<String> receipt(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SignedDocument.MEDIA_TYPE))
                .body(reports.receipt(scope.seen(id).id()).text());
    }

    @GetMapping("/reporting")
    @Operation(summary = "Who sent, who declared nothing to report, and who was silent, month by month")
    BoardJson board(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String item,
            @Parameter(
                            description = "lines that have a month in this state",
                            schema =
                                    @Schema(
                                            allowableValues = {"sent", "zero-report", "superseded", "silence", "not-due"
                                            }))
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = BoardPage.of(drawing.draw(scope.asked(unit, item, state, from, until)), cursor, PAGE);
        return new BoardJson(page.lines().stream().map(this::json).toList(), page.next());
    }

    private ZeroJson json(ZeroReport report) {
        OffsetDateTime withdrawnAt = report.withdrawnAt();
        return new ZeroJson(
                report.id(),
                report.unit(),
                report.item(),
                report.period().toString(),
                state(report),
                report.declaredBy(),
                there(report.declaredAt()),
                report.withdrawnBy(),
                withdrawnAt == null ? null : there(withdrawnAt));
    }

    private String state(ZeroReport report) {
        if (!report.stands()) {
            return "withdrawn";
        }
        return isContradicted(report) ? "superseded" : "declared";
    }

    private boolean isContradicted(ZeroReport report) {
        YearMonth period = report.period();
        return deliveries.between(period, period, report.unit()).stream()
                .anyMatch(delivery -> delivery.item().equals(report.item()));
    }

    private LineJson json(Board.Line line) {
        return new LineJson(
                line.unit(),
                line.item(),
                line.due(),
                line.cells().stream().map(this::json).toList());
    }

    private CellJson json(Board.Cell cell) {
        ZeroReport zero = cell.zero();
        return new CellJson(
                cell.month().toString(),
                cell.state().code(),
                cell.open(),
                cell.files(),
                cell.rows(),
                zero == null ? null : zero.id());
    }

    private OffsetDateTime there(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    /** What is declared. */
    @Schema(name = "ZeroReportDeclaration")
    record DeclarationJson(
            @Nullable String item,
            @Nullable String unit,
            @Schema(example = "2026-11") @Nullable String period) {

        DeclarationJson or(@Nullable String otherItem, @Nullable String otherUnit, @Nullable String otherPeriod) {
            return new DeclarationJson(
                    item == null ? otherItem : item,
                    unit == null ? otherUnit : unit,
                    period == null ? otherPeriod : period);
        }

        private String required(String name, @Nullable String value) {
            if (value == null || value.isBlank()) {
                throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-missing", name);
            }
            return value.strip();
        }
    }

    /** A zero report: {@code state} is {@code declared superseded withdrawn}. */
    @Schema(name = "ZeroReport")
    record ZeroJson(
            UUID id,
            String unit,
            String item,
            String period,
            String state,
            String declaredBy,
            OffsetDateTime declaredAt,
            @Nullable String withdrawnBy,
            @Nullable OffsetDateTime withdrawnAt) {}

    /** A page of the board. */
    record BoardJson(List<LineJson> lines, @Nullable String next) {}

    /** A unit and item; {@code due} tells whether the catalogue names the unit for the item. */
    record LineJson(String unit, String item, boolean due, List<CellJson> months) {}

    /** A month; {@code open} while it is not over. */
    record CellJson(
            String month,
            String state,
            boolean open,
            long files,
            long rows,
            @Nullable UUID zeroReport) {}
}
