package org.credit531.room;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.signing.SignedDocument;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a named person release what came out of a run, or refuse it, and the third party fetch what was released. */
@Component
class ReleasingRuns {

    /** How long what was released can be fetched. */
    private static final int DAYS = 30;

    private final JdbcRuns runs;
    private final JdbcGrades grades;
    private final JdbcAuthorisations authorisations;
    private final Engaging engaging;
    private final SubmittingModels models;
    private final Subjects subjects;
    private final ResultFile file;
    private final Vault vault;
    private final TellingParties telling;
    private final Ledger ledger;
    private final Clock clock;

    ReleasingRuns(
            JdbcRuns runs,
            JdbcGrades grades,
            JdbcAuthorisations authorisations,
            Engaging engaging,
            SubmittingModels models,
            Subjects subjects,
            ResultFile file,
            Vault vault,
            TellingParties telling,
            Ledger ledger,
            Clock clock) {
        this.runs = runs;
        this.grades = grades;
        this.authorisations = authorisations;
        this.engaging = engaging;
        this.models = models;
        this.subjects = subjects;
        this.file = file;
        this.vault = vault;
        this.telling = telling;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The grades that would go out, or went out, for whoever decides; each has its entry in the ledger. */
    List<Seen> seen(RoomRun run) {
        List<GivenGrade> all = grades.of(run.id());
        Map<String, Subject> found = subjects.requestedTogether(codes(all));
        return all.stream()
                .filter(one -> found.containsKey(one.code()))
                .map(one -> new Seen(
                        one.code(),
                        Objects.requireNonNull(found.get(one.code())).name(),
                        one.grade()))
                .toList();
    }

    private static List<String> codes(List<GivenGrade> all) {
        return all.stream().map(GivenGrade::code).toList();
    }

    /**
     * Releases what came out: without those organisations that have withdrawn meanwhile.
     *
     * @throws RequestProblem 404 {@code room-run-unknown}; 409 {@code room-run-state}, {@code room-not-in-force}, {@code
     *     room-incomplete}
     */
    @Transactional
    public void release(UUID id, Visitor visitor) {
        RoomRun run = requireCalculated(id);
        Engagement engagement = engaging.require(run.engagement());
        engaging.requireInForce(engagement);
        List<GivenGrade> all = grades.of(id);
        if (all.size() != run.graded()) {
            throw new RequestProblem(HttpStatus.CONFLICT, "room-incomplete");
        }
        List<GivenGrade> given = all.stream().filter(standing(run)).toList();
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate expiresOn = now.toLocalDate().plusDays(DAYS);
        SignedDocument signed = file.of(engagement, models.require(run.model()), run, given, expiresOn);
        runs.release(id, visitor.name(), now, expiresOn, seal(id, signed));
        given.forEach(one -> give(one, now));
        grades.forgetPending(id);
        telling.decided(run, true);
        ledger.record(Act.done(AuditEvent.ROOM_RUN, id + " released"));
    }

    /** Whose grade may go out now: who has authorised it, and who is named where all that is read is open. */
    private Predicate<GivenGrade> standing(RoomRun run) {
        Set<UUID> authorised = authorisations.of(run.engagement(), LocalDate.now(clock)).stream()
                .map(Authorisation::subject)
                .collect(Collectors.toSet());
        boolean open = models.require(run.model()).open();
        return one -> authorised.contains(one.subject()) || open && run.named().contains(one.code());
    }

    private void give(GivenGrade one, OffsetDateTime now) {
        grades.give(one.run(), one.subject(), now);
        ledger.record(new Act(AuditEvent.ROOM_GRADE_GIVEN, one.run().toString(), one.subject(), false, null));
    }

    private byte[] seal(UUID id, SignedDocument signed) {
        return vault.seal(Purpose.ROOM, signed.text().getBytes(StandardCharsets.UTF_8), place(id))
                .bytes();
    }

    private static byte[] place(UUID id) {
        return ("room_run/" + id).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Refuses what came out, of which nothing is kept.
     *
     * @throws RequestProblem 404 {@code room-run-unknown}; 409 {@code room-run-state}
     */
    @Transactional
    public void refuse(UUID id, Visitor visitor) {
        RoomRun run = requireCalculated(id);
        grades.forgetPending(id);
        telling.decided(run, false);
        runs.refuse(id, visitor.name(), OffsetDateTime.now(clock));
        ledger.record(Act.done(AuditEvent.ROOM_RUN, id + " refused"));
    }

    private RoomRun requireCalculated(UUID id) {
        RoomRun run = runs.lock(id).orElseThrow(() -> unknown(id));
        if (run.state() != RoomRun.State.CALCULATED) {
            throw new RequestProblem(HttpStatus.CONFLICT, "room-run-state");
        }
        return run;
    }

    /**
     * A run.
     *
     * @throws RequestProblem 404 {@code room-run-unknown}
     */
    RoomRun require(UUID id) {
        return runs.find(id).orElseThrow(() -> unknown(id));
    }

    /**
     * A run of the third party that asks.
     *
     * @throws RequestProblem 404 {@code room-run-unknown}, also for one of somebody else
     */
    RoomRun requireOwn(UUID id, Visitor visitor) {
        RoomRun run = require(id);
        boolean own = visitor.subject()
                .filter(engaging.require(run.engagement()).thirdParty()::equals)
                .isPresent();
        if (!own) {
            throw unknown(id);
        }
        return run;
    }

    private static RequestProblem unknown(UUID id) {
        return new RequestProblem(HttpStatus.NOT_FOUND, "room-run-unknown", id.toString());
    }

    /**
     * The signed file of a run, for its third party.
     *
     * @throws RequestProblem 404 {@code room-run-unknown}; 409 {@code room-not-in-force}; 410 {@code room-gone} for what was taken
     *     back or is over, 409 {@code room-not-released} before
     */
    @Transactional
    public SignedDocument fetch(UUID id, Visitor visitor) {
        RoomRun run = requireOwn(id, visitor);
        boolean gone = run.state() == RoomRun.State.SUPERSEDED || run.state() == RoomRun.State.EXPIRED;
        LocalDate expiresOn = run.expiresOn();
        if (gone || expiresOn != null && !LocalDate.now(clock).isBefore(expiresOn)) {
            throw new RequestProblem(HttpStatus.GONE, "room-gone");
        }
        engaging.requireInForce(engaging.require(run.engagement()));
        byte[] sealed =
                runs.sealedFile(id).orElseThrow(() -> new RequestProblem(HttpStatus.CONFLICT, "room-not-released"));
        ledger.record(Act.done(AuditEvent.ROOM_RUN, id + " fetched"));
        byte[] opened = vault.open(Purpose.ROOM, Sealed.of(sealed), place(id));
        return new SignedDocument(new String(opened, StandardCharsets.UTF_8));
    }

    /** The grade of an organisation, as whoever decides sees it. */
    record Seen(String code, String name, String grade) {}
}
