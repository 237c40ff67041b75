package org.credit531.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.audit.LookUp;
import org.credit531.audit.LookUps;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.credit531.workflow.Workflows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares new look-ups in the ledger with the rules, in order of the chain, in which nothing comes in later; each stretch
 * once, its alerts in the same commit. What belongs to an alert that is still open is added to it; what people have
 * answered is not asked again.
 */
@Component
class Watching {

    static final String WORKFLOW = "unusual-look-up";

    private static final int PLACES = 5_000;

    /** Entries are chained within a second; after a standstill that took longer, this much is looked at again. */
    private static final Duration LATE = Duration.ofDays(1);

    private final WatchSettings settings;
    private final LookUps lookUps;
    private final Subjects subjects;
    private final JdbcAlerts alerts;
    private final Cases cases;
    private final List<String> open;
    private final Clock clock;

    Watching(
            WatchSettings settings,
            LookUps lookUps,
            Subjects subjects,
            JdbcAlerts alerts,
            Cases cases,
            Workflows workflows,
            Clock clock) {
        this.settings = settings;
        this.lookUps = lookUps;
        this.subjects = subjects;
        this.alerts = alerts;
        this.cases = cases;
        this.open = workflows.named(WORKFLOW).openStates();
        this.clock = clock;
    }

    /** Watches the next stretch of the ledger; false where nothing was left of it. */
    @Transactional
    public boolean next() {
        var position = alerts.lockProgress();
        if (position.isEmpty()) {
            return false;
        }
        var stretch = lookUps.after(position.get(), PLACES);
        if (stretch.end() == position.get()) {
            return false;
        }
        if (!stretch.accounts().isEmpty()) {
            compare(stretch.accounts());
        }
        alerts.setProgress(stretch.end());
        return true;
    }

    private void compare(List<String> accounts) {
        var rules = settings.rules(LocalDate.now(clock));
        var longest =
                rules.stream().map(Rule::within).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        var since = clock.instant().minus(longest).minus(LATE);
        var seen = seen(lookUps.byAccounts(accounts, since)).stream()
                .collect(Collectors.groupingBy(one -> one.lookUp().visitor()));
        var earlier = earlier(accounts, since.minus(longest));
        for (var rule : rules) {
            seen.forEach((account, ofAccount) -> compare(rule, ofAccount, earlier.of(rule.rule(), account)));
        }
    }

    private void compare(Rule rule, List<Seen> ofAccount, EarlierAlerts.Of earlier) {
        var unanswered = ofAccount.stream()
                .filter(one -> !earlier.answered().contains(one.lookUp().number()))
                .toList();
        Unusual.find(rule, unanswered).forEach(unusual -> put(unusual, earlier.open()));
    }

    /** What has been asked about the accounts before, in three questions for all of them. */
    private EarlierAlerts earlier(List<String> accounts, Instant since) {
        var before = alerts.about(accounts, since);
        var states = cases.states(before.stream().map(Alert::id).toList());
        var byState =
                before.stream().collect(Collectors.partitioningBy(alert -> open.contains(states.get(alert.id()))));
        var answered = Objects.requireNonNull(byState.get(false));
        return new EarlierAlerts(
                Objects.requireNonNull(byState.get(true)),
                answered,
                alerts.entries(answered.stream().map(Alert::id).toList()));
    }

    private void put(Unusual unusual, List<Alert> asked) {
        asked.stream()
                .filter(alert -> continues(alert, unusual))
                .findFirst()
                .ifPresentOrElse(
                        alert -> alerts.extend(alert.id(), unusual),
                        () -> alerts.add(cases.open(WORKFLOW, Deed.byThePlatform("raise")), unusual));
    }

    private static boolean continues(Alert alert, Unusual unusual) {
        return Objects.equals(alert.subject(), unusual.subject())
                && !unusual.firstAt().isAfter(alert.lastAt().plus(unusual.rule().within()))
                && !alert.firstAt().isAfter(unusual.lastAt().plus(unusual.rule().within()));
    }

    private List<Seen> seen(List<LookUp> found) {
        var regions = regions(found);
        return found.stream()
                .map(lookUp -> new Seen(
                        lookUp,
                        lookUp.at().atZone(clock.getZone()),
                        lookUp.subject() == null ? "" : regions.getOrDefault(lookUp.subject(), "")))
                .toList();
    }

    private Map<UUID, String> regions(List<LookUp> found) {
        var ids = found.stream()
                .flatMap(lookUp -> Stream.ofNullable(lookUp.subject()))
                .distinct()
                .map(SubjectId::new)
                .toList();
        return subjects.byId(ids).values().stream()
                .collect(Collectors.toMap(subject -> subject.id().value(), Subject::region));
    }
}
