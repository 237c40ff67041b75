package org.credit531.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.calendar.DayTurned;
import org.credit531.web.RequestProblem;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what courts and portals know with what was sent (row U-3). What was not sent is no accusation: its unit explains it, and a
 * named person of the credit centre decides whether it was hidden.
 */
@Component
class ComparingSamples {

    private static final int KEPT_MONTHS = 24;
    private static final int LONGEST = 500;
    private static final int ORDER = 76;

    private final JdbcSamples samples;
    private final JdbcComparisons comparisons;
    private final Punctuality punctuality;
    private final Ledger ledger;
    private final Clock clock;

    ComparingSamples(
            JdbcSamples samples, JdbcComparisons comparisons, Punctuality punctuality, Ledger ledger, Clock clock) {
        this.samples = samples;
        this.comparisons = comparisons;
        this.punctuality = punctuality;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Compares; what was not sent although its term is over is noted, and what was found of each office is kept. */
    @Transactional
    public Outcome compare(Sheet sheet, List<KnownDecision> decisions, String source) {
        requireText(source);
        decisions.stream().map(KnownDecision::office).distinct().forEach(office -> requireScope(sheet, office));
        var from = new From(UUID.randomUUID(), source.strip(), LocalDate.now(clock));
        Map<KnownDecision.Office, Map<Finding, Integer>> found = new LinkedHashMap<>();
        List<Finding> findings = findings(sheet, decisions, from);
        for (int place = 0; place < decisions.size(); place++) {
            found.computeIfAbsent(decisions.get(place).office(), office -> new EnumMap<>(Finding.class))
                    .merge(findings.get(place), 1, Integer::sum);
        }
        comparisons.insert(found.entrySet().stream()
                .map(office -> comparison(from, sheet, office.getKey(), office.getValue()))
                .toList());
        ledger.record(Act.done(AuditEvent.SAMPLE_COMPARED, sheet.code() + " " + decisions.size()));
        return new Outcome(
                decisions.size(), sum(found, Finding.SENT), sum(found, Finding.PENDING), sum(found, Finding.NOTED));
    }

    /** What is found of each decision: all of them are asked for at once, and noted at once. */
    private List<Finding> findings(Sheet sheet, List<KnownDecision> decisions, From from) {
        Set<Integer> sent = samples.sent(sheet, decisions);
        List<Finding> findings = new ArrayList<>();
        List<KnownDecision> missing = new ArrayList<>();
        for (int place = 0; place < decisions.size(); place++) {
            KnownDecision decision = decisions.get(place);
            Finding finding = sent.contains(place)
                    ? Finding.SENT
                    : punctuality.isLate(decision.decidedOn(), from.on()) ? Finding.KNOWN : Finding.PENDING;
            findings.add(finding);
            if (finding == Finding.KNOWN) {
                missing.add(decision);
            }
        }
        Set<JdbcSamples.Known> noted = missing.isEmpty() ? new HashSet<>() : samples.insert(sheet, missing, from);
        for (int place = 0; place < decisions.size(); place++) {
            // A line that comes again in the same file is known by then.
            if (findings.get(place) == Finding.KNOWN && noted.remove(JdbcSamples.Known.of(decisions.get(place)))) {
                findings.set(place, Finding.NOTED);
            }
        }
        return findings;
    }

    private static Comparison comparison(
            From from, Sheet sheet, KnownDecision.Office office, Map<Finding, Integer> counts) {
        return new Comparison(
                from.comparison(),
                sheet,
                office.unit(),
                office.region(),
                from.source(),
                from.on(),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(Finding.SENT, 0),
                counts.getOrDefault(Finding.PENDING, 0),
                counts.getOrDefault(Finding.NOTED, 0),
                counts.getOrDefault(Finding.KNOWN, 0));
    }

    private static int sum(Map<KnownDecision.Office, Map<Finding, Integer>> found, Finding finding) {
        return found.values().stream()
                .mapToInt(counts -> counts.getOrDefault(finding, 0))
                .sum();
    }

    private static void requireScope(Sheet sheet, KnownDecision.Office office) {
        var scope = Visitor.current().scope(Action.APPROVE, Resource.PUBLICITY);
        if (!scope.covers(office.unit(), office.region(), sheet.item())) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "sample-region", office.unit(), office.region());
        }
    }

    /** What a unit says about one of its own. */
    @Transactional
    public void explain(UUID id, String explanation) {
        requireText(explanation);
        requireInScope(id, Action.WRITE);
        requireOpen(samples.explain(id, explanation.strip(), LocalDate.now(clock)));
        ledger.record(Act.done(AuditEvent.SAMPLE_EXPLAINED, id.toString()));
    }

    /** What the credit centre finds. */
    @Transactional
    public void settle(UUID id, boolean hidden, String reason) {
        requireText(reason);
        requireInScope(id, Action.APPROVE);
        requireOpen(samples.settle(id, hidden, reason.strip(), LocalDate.now(clock)));
        ledger.record(Act.done(AuditEvent.SAMPLE_SETTLED, id + (hidden ? " hidden" : " dismissed")));
    }

    /** For whoever may not do this with one it does not exist. */
    private void requireInScope(UUID id, Action action) {
        Sample sample = samples.find(id).orElseThrow(() -> unknown(id));
        var scope = Visitor.current().scope(action, Resource.PUBLICITY);
        if (!scope.covers(sample.unit(), sample.region(), sample.sheet().item())) {
            throw unknown(id);
        }
    }

    private static RequestProblem unknown(UUID id) {
        return new RequestProblem(HttpStatus.NOT_FOUND, "unknown-sample", id.toString());
    }

    private static void requireText(String text) {
        if (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "sample-text", LONGEST);
        }
    }

    private static void requireOpen(boolean changed) {
        if (!changed) {
            throw new RequestProblem(HttpStatus.CONFLICT, "sample-settled");
        }
    }

    /** They say of whom somebody decided what: kept for two years of rates, and no longer. */
    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        samples.forget(day.today().minusMonths(KEPT_MONTHS));
        comparisons.forget(day.today().minusMonths(KEPT_MONTHS));
    }

    /** What a comparison finds of a decision. */
    private enum Finding {
        /** It had been sent. */
        SENT,
        /** It had not, and its term is not over. */
        PENDING,
        /** It had not, and its term is over. */
        NOTED,
        /** The same, and an earlier comparison had found it. */
        KNOWN
    }

    /** Where what is compared is from. */
    record From(UUID comparison, String source, LocalDate on) {}

    /**
     * What came of a comparison.
     *
     * @param all how many decisions were compared
     * @param sent how many had been sent
     * @param pending how many had not, and their term is not over
     * @param noted how many had not, and were not noted before
     */
    record Outcome(int all, int sent, int pending, int noted) {}
}
