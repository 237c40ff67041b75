package org.credit531.reporting;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.DataScope;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Whose reporting a visitor may see and declare, the credit centre all, an information unit its own; and what it asks for.
 * To report is a duty of the department: its offices below the province neither see nor declare it.
 */
@Component
class ReportingScope {

    private static final String NO_UNIT = "";
    private static final int MONTHS = 6;
    private static final int MOST_MONTHS = 24;
    private static final int LENGTH = "2026-11".length();
    private static final int EARLIEST_YEAR = 2000;

    private final ZeroReports reports;
    private final Clock clock;

    ReportingScope(ZeroReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** The only unit that the visitor sees, {@code null} for all. */
    @Nullable
    String unitSeen() {
        Visitor visitor = Visitor.current();
        return visitor.isOfWholeProvince()
                ? visitor.scope(Action.READ, Resource.REPORTING).unit()
                : NO_UNIT;
    }

    /**
     * The unit for which the visitor declares an item, stated or its own.
     *
     * @throws RequestProblem 403 {@code item-not-yours} for the item of whoever is limited to others
     */
    String unitFor(@Nullable String stated, String item) {
        DataScope declares = Visitor.current().scope(Action.WRITE, Resource.REPORTING);
        if (!declares.coversItem(item)) {
            throw new RequestProblem(
                    HttpStatus.FORBIDDEN, "item-not-yours", item, String.join(", ", new TreeSet<>(declares.items())));
        }
        return unitFor(stated);
    }

    private static String unitFor(@Nullable String stated) {
        String own = Visitor.current().unit().orElse(null);
        if (stated == null || stated.isBlank()) {
            if (own == null) {
                throw new RequestProblem(HttpStatus.BAD_REQUEST, "unit-missing");
            }
            return requireDuty(own);
        }
        if (own != null && !own.equals(stated)) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "unit-not-yours", stated, own);
        }
        return requireDuty(stated);
    }

    private static String requireDuty(String unit) {
        Visitor visitor = Visitor.current();
        if (!visitor.isOfWholeProvince()
                || !visitor.scope(Action.WRITE, Resource.REPORTING).coversUnit(unit)) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "reporting-of-province", unit);
        }
        return unit;
    }

    /** The zero report, if the visitor may see it; one that it may not see looks like one that is not there. */
    ZeroReport seen(UUID id) {
        String unit = unitSeen();
        return reports.find(id)
                .filter(report -> unit == null || unit.equals(report.unit()))
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-zero-report", id.toString()));
    }

    /** A question to the board within what the visitor sees; the latest six months unless it says otherwise. */
    DrawingBoard.Asked asked(
            @Nullable String unit,
            @Nullable String item,
            @Nullable String state,
            @Nullable String from,
            @Nullable String until) {
        YearMonth now = YearMonth.now(clock);
        YearMonth last = month("until", until, now);
        YearMonth first = month("from", from, last.minusMonths(MONTHS - 1L));
        if (first.isAfter(last) || first.isBefore(last.minusMonths(MOST_MONTHS - 1L)) || last.isAfter(now)) {
            throw new RequestProblem(
                    HttpStatus.BAD_REQUEST, "months-out-of-range", first.toString(), last.toString(), MOST_MONTHS);
        }
        String seen = unitSeen();
        return new DrawingBoard.Asked(
                seen == null ? given(unit) : seen,
                Visitor.current().scope(Action.READ, Resource.REPORTING).items(),
                given(item),
                state(given(state)),
                first,
                last);
    }

    /** A month as 2026-11. */
    static YearMonth month(String name, String text) {
        String month = text.strip();
        try {
            YearMonth read = YearMonth.parse(month);
            if (month.length() == LENGTH && read.getYear() >= EARLIEST_YEAR) {
                return read;
            }
        } catch (DateTimeException _) {
            // Said below, as for a month that is none of ours.
        }
        throw new RequestProblem(HttpStatus.BAD_REQUEST, "month-not-readable", name, text);
    }

    private static YearMonth month(String name, @Nullable String text, YearMonth otherwise) {
        String given = given(text);
        return given == null ? otherwise : month(name, given);
    }

    private static Board.@Nullable State state(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return Arrays.stream(Board.State.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "state", code));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
