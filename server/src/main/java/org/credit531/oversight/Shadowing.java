package org.credit531.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.trials.ModelFigures;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins shadow runs and stops them; the figures of each day are taken in the background. */
@Component
class Shadowing {

    /** So many run at a time: each reads all records once a day. */
    static final int MOST_RUNNING = 5;

    static final int MOST_DAYS = 90;

    /** How long figures are kept: of a shadow run after its last day, of drift after theirs. */
    static final int MONTHS = 24;

    private final JdbcShadows shadows;
    private final ModelFigures figures;
    private final Ledger ledger;
    private final Clock clock;

    Shadowing(JdbcShadows shadows, ModelFigures figures, Ledger ledger, Clock clock) {
        this.shadows = shadows;
        this.figures = figures;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Begins a run, whose first day is tomorrow.
     *
     * @param candidate {@code draft/<case>} or {@code <model>/<version>}
     * @throws RequestProblem 400 {@code shadow-days}; 409 {@code shadow-too-many}; what {@link ModelFigures#version} says
     */
    @Transactional
    public UUID begin(String candidate, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "shadow-days", MOST_DAYS);
        }
        ModelFigures.Version version = figures.version(candidate);
        if (shadows.running().size() >= MOST_RUNNING) {
            throw new RequestProblem(HttpStatus.CONFLICT, "shadow-too-many", MOST_RUNNING);
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate first = now.toLocalDate().plusDays(1);
        LocalDate last = first.plusDays(days - 1L);
        UUID id = UUID.randomUUID();
        shadows.add(new Shadow(
                id,
                version,
                first,
                last,
                Shadow.State.RUNNING,
                Visitor.current().name(),
                now,
                null,
                null,
                last.plusMonths(MONTHS)));
        ledger.record(Act.done(AuditEvent.SHADOW_BEGUN, version.model() + " " + version.version() + " " + id));
        return id;
    }

    /**
     * Stops a run; what was taken stays.
     *
     * @throws RequestProblem 404 {@code shadow-unknown}; 409 {@code shadow-over}
     */
    @Transactional
    public void stop(UUID id) {
        Shadow shadow = require(id);
        if (!shadows.end(id, Visitor.current().name())) {
            throw new RequestProblem(HttpStatus.CONFLICT, "shadow-over", id.toString());
        }
        ledger.record(Act.done(
                AuditEvent.SHADOW_STOPPED,
                shadow.version().model() + " " + shadow.version().version() + " " + id));
    }

    /**
     * A run.
     *
     * @throws RequestProblem 404 {@code shadow-unknown}
     */
    Shadow require(UUID id) {
        return shadows.find(id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "shadow-unknown", id.toString()));
    }

    List<ShadowDay> days(Shadow shadow) {
        return shadows.days(shadow.id());
    }
}
