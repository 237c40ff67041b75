package org.credit531.oversight;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.accounts.RoleHolders;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.notices.Addressee;
import org.credit531.notices.NewNotice;
import org.credit531.notices.Notices;
import org.credit531.trial.report.DriftLevel;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a day said, and tells those who answer for models where it has moved too far: once, until somebody has looked at it. */
@Component
class RaisingAlarms {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final JdbcDrift kept;
    private final RoleHolders officers;
    private final Notices notices;
    private final Ledger ledger;
    private final Clock clock;

    RaisingAlarms(JdbcDrift kept, RoleHolders officers, Notices notices, Ledger ledger, Clock clock) {
        this.kept = kept;
        this.officers = officers;
        this.notices = notices;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Keeps a day, with an alarm where one is due. */
    @Transactional
    public void keep(DriftDay day) {
        List<DriftDay> before = kept.days(day.family(), day.day(), 1);
        boolean isNew = before.isEmpty() || before.getFirst().level() != DriftLevel.ALARM || hasMore(day);
        if (kept.keep(day)
                && day.level() == DriftLevel.ALARM
                && isNew
                && kept.open(UUID.randomUUID(), day, OffsetDateTime.now(clock))) {
            tell(day);
        }
    }

    /** Whether something has moved that had not when the last alarm was raised. */
    private boolean hasMore(DriftDay day) {
        return kept.lastAlarm(day.family())
                .map(last ->
                        !last.models().equals(day.models()) || !alarming(last).containsAll(alarming(day)))
                .orElse(true);
    }

    private static Set<String> alarming(DriftDay day) {
        return day.measures().stream()
                .filter(measure -> measure.level() == DriftLevel.ALARM)
                .map(measure -> measure.kind() + " " + measure.name())
                .collect(Collectors.toSet());
    }

    private void tell(DriftDay day) {
        officers.enabled(Role.MODEL_OFFICER)
                .forEach(account -> notices.send(new NewNotice(
                        new Addressee.OfAccount(account),
                        "drift-alarm",
                        Map.of(
                                "models",
                                day.models(),
                                "day",
                                day.day().toString(),
                                "since",
                                day.reference().toString()),
                        DriftPages.PATH + "/" + day.family().code(),
                        null)));
    }

    /**
     * Acknowledges an alarm, by name and with a reason.
     *
     * @throws RequestProblem 404 {@code drift-unknown}; 409 {@code drift-acknowledged}; 422 {@code drift-reason}
     */
    @Transactional
    public void acknowledge(UUID id, String text) {
        String reason = text.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "drift-reason", SHORTEST, LONGEST);
        }
        String family = kept.family(id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "drift-unknown", id.toString()));
        if (!kept.acknowledge(id, Visitor.current().name(), OffsetDateTime.now(clock), reason)) {
            throw new RequestProblem(HttpStatus.CONFLICT, "drift-acknowledged", id.toString());
        }
        ledger.record(Act.done(AuditEvent.DRIFT_ACKNOWLEDGED, family + " " + id));
    }
}
