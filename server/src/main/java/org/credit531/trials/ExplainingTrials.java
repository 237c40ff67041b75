package org.credit531.trials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.credit531.access.Visitor;
import org.credit531.evaluation.Explaining;
import org.credit531.evaluation.Explanation;
import org.credit531.evaluation.SubjectEvaluation;
import org.credit531.evaluation.UsedFamilies;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.PointsText;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Explains what a trial says of one organisation: the points of each indicator on both sides, as far as the visitor may see what they
 * rest on. Each look has its entry in the ledger.
 */
@Component
class ExplainingTrials {

    /** So many reasons of an indicator are told. */
    private static final int MOST = 5;

    private final ReadingTrials reading;
    private final Subjects subjects;
    private final UsedFamilies families;
    private final Explaining explaining;

    ExplainingTrials(ReadingTrials reading, Subjects subjects, UsedFamilies families, Explaining explaining) {
        this.reading = reading;
        this.subjects = subjects;
        this.families = families;
        this.explaining = explaining;
    }

    /**
     * Both sides for an organisation.
     *
     * @throws RequestProblem 409 {@code trial-not-at-hand}; 404 {@code unknown-subject}; 410 {@code
     *     deleted-under-article} of whom the trial left out, since records that counted on the day were removed
     */
    Explained of(Trial trial, String code, Locale locale) {
        Tried tried = reading.tried(trial)
                .orElseThrow(() -> new RequestProblem(
                        HttpStatus.CONFLICT, "trial-not-at-hand", trial.id().toString()));
        Subject subject = subjects.requested(code);
        Optional<SubjectEvaluation> candidate = evaluation(tried, tried.candidate(), subject);
        Optional<SubjectEvaluation> against = evaluation(tried, tried.against(), subject);
        Map<String, Row> rows = new LinkedHashMap<>();
        against.ifPresent(one -> add(one, rows, false, locale));
        candidate.ifPresent(one -> add(one, rows, true, locale));
        return new Explained(
                subject.code(),
                subject.name(),
                points(against),
                points(candidate),
                rows.values().stream().map(Row::line).toList());
    }

    private Optional<SubjectEvaluation> evaluation(Tried tried, Side side, Subject subject) {
        return families.evaluation(
                side.used(),
                subject,
                tried.over().asOf(),
                tried.over().population().knownAt());
    }

    private static String points(Optional<SubjectEvaluation> evaluated) {
        return evaluated.map(one -> PointsText.of(one.evaluation().points())).orElse("—");
    }

    private void add(SubjectEvaluation evaluated, Map<String, Row> rows, boolean candidate, Locale locale) {
        for (Explanation one : explaining.of(evaluated, Visitor.current(), locale)) {
            rows.computeIfAbsent(one.indicator(), id -> new Row(one.label().in(locale)))
                    .add(one, candidate);
        }
    }

    /** The points of an indicator while they are added up. */
    private static final class Row {

        private final String label;
        private final List<String> reasons = new ArrayList<>();
        private long before;
        private long after;
        private boolean disputed;

        Row(String label) {
            this.label = label;
        }

        void add(Explanation one, boolean candidate) {
            disputed |= one.disputed();
            if (candidate) {
                after += one.points();
                reasons.add(one.reason());
            } else {
                before += one.points();
            }
        }

        Line line() {
            return new Line(
                    label,
                    PointsText.signed(before),
                    PointsText.signed(after),
                    PointsText.signed(after - before),
                    disputed,
                    reasons.stream().distinct().limit(MOST).toList());
        }
    }

    /**
     * What a trial says of an organisation.
     *
     * @param before points of what the version is compared with
     * @param after points of the version on trial
     */
    record Explained(String code, String name, String before, String after, List<Line> lines) {}

    /**
     * What an indicator gives.
     *
     * @param disputed whether a record that it rests on is disputed
     * @param reasons why, in the version on trial
     */
    record Line(String indicator, String before, String after, String change, boolean disputed, List<String> reasons) {}
}
