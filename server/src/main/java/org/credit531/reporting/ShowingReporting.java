package org.credit531.reporting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.credit531.catalogue.Catalogue;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the board and zero reports into the words of their pages. */
@Component
class ShowingReporting {

    private final Catalogue catalogue;
    private final ZeroReports reports;
    private final MessageSource messages;
    private final Clock clock;

    ShowingReporting(Catalogue catalogue, ZeroReports reports, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.reports = reports;
        this.messages = messages;
        this.clock = clock;
    }

    LineView line(Board.Line line, Locale locale) {
        return new LineView(
                unit(line.unit(), locale),
                item(line.item(), locale),
                line.due(),
                line.cells().stream().map(cell -> cell(line, cell, locale)).toList());
    }

    private CellView cell(Board.Line line, Board.Cell cell, Locale locale) {
        ZeroReport zero = cell.zero();
        boolean declarable =
                cell.state() == Board.State.SILENCE && reports.open().contains(cell.month());
        return new CellView(
                cell.month(),
                tag(cell, locale),
                cell.files(),
                cell.rows(),
                zero == null ? null : zero.id(),
                zero == null ? null : zero.declaredBy(),
                declarable
                        ? "/reporting/zero-reports/new?item=%s&unit=%s&period=%s"
                                .formatted(line.item(), line.unit(), cell.month())
                        : null);
    }

    /** A month that is not over may still bring something: its silence is none yet. */
    private Tag tag(Board.Cell cell, Locale locale) {
        if (cell.state() == Board.State.SILENCE && cell.open()) {
            return new Tag("plain", text("reporting.state.not-yet", locale));
        }
        String kind = switch (cell.state()) {
            case SENT -> "done";
            case ZERO_REPORT -> "info";
            case SUPERSEDED -> "unconfirmed";
            case SILENCE -> "failed";
            case NOT_DUE -> "plain";
        };
        return new Tag(kind, state(cell.state(), locale));
    }

    String state(Board.State state, Locale locale) {
        return text("reporting.state." + state.code(), locale);
    }

    ZeroView zero(ZeroReport report, Locale locale) {
        OffsetDateTime withdrawnAt = report.withdrawnAt();
        return new ZeroView(
                report.id(),
                unit(report.unit(), locale),
                item(report.item(), locale),
                report.period(),
                report.declaredBy(),
                here(report.declaredAt()),
                report.withdrawnBy(),
                withdrawnAt == null ? null : here(withdrawnAt),
                report.stands() && reports.open().contains(report.period()));
    }

    String unit(String code, Locale locale) {
        return catalogue.unit(code).map(unit -> unit.name().in(locale)).orElse(code);
    }

    String item(String code, Locale locale) {
        return catalogue.item(code).map(item -> item.name().in(locale)).orElse(code);
    }

    private LocalDateTime here(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }

    /** A unit and item in words. */
    record LineView(String unit, String item, boolean due, List<CellView> cells) {}

    /**
     * A month in words.
     *
     * @param zero the zero report that stands
     * @param declaredBy who declared it
     * @param declare where nothing to report can be declared
     */
    record CellView(
            YearMonth month,
            Tag state,
            long files,
            long rows,
            @Nullable UUID zero,
            @Nullable String declaredBy,
            @Nullable String declare) {}

    /**
     * A zero report in words; times in Asia/Shanghai.
     *
     * @param withdrawable whether it can be taken back
     */
    record ZeroView(
            UUID id,
            String unit,
            String item,
            YearMonth period,
            String declaredBy,
            LocalDateTime declaredAt,
            @Nullable String withdrawnBy,
            @Nullable LocalDateTime withdrawnAt,
            boolean withdrawable) {}
}
