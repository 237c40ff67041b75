package org.credit531.room;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.catalogue.Catalogue;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.identifiers.Uscc;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes engagements, and approves or refuses what somebody else has proposed. */
@Component
class Engaging {

    private static final int LEAST_TEXT = 4;
    private static final int MOST_TEXT = 500;
    private static final int LEAST_NAME = 2;
    private static final int MOST_NAME = 100;
    private static final int MOST_ITEMS = 30;
    private static final int MOST_RUNS = 52;
    private static final String OF_INDIVIDUAL_BUSINESSES = "92";

    private final JdbcEngagements engagements;
    private final Catalogue catalogue;
    private final TellingParties telling;
    private final Ledger ledger;
    private final Clock clock;

    Engaging(JdbcEngagements engagements, Catalogue catalogue, TellingParties telling, Ledger ledger, Clock clock) {
        this.engagements = engagements;
        this.catalogue = catalogue;
        this.telling = telling;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Proposes an engagement, under which nothing can be done until somebody else approves it.
     *
     * @throws RequestProblem 422 {@code room-party}, {@code room-text}, {@code room-items}, {@code room-end}, {@code room-runs}
     */
    @Transactional
    public UUID propose(Wanted wanted, Visitor visitor) {
        LocalDate today = LocalDate.now(clock);
        String thirdParty = Uscc.parse(wanted.thirdParty().strip())
                .toOptional()
                .map(Uscc::toString)
                .filter(code -> !code.startsWith(OF_INDIVIDUAL_BUSINESSES))
                .orElseThrow(() -> refused("room-party", wanted.thirdParty().strip()));
        checkItems(wanted.items());
        LocalDate endsOn = wanted.endsOn();
        if (endsOn == null || !endsOn.isAfter(today) || endsOn.isAfter(today.plusYears(1))) {
            throw refused("room-end");
        }
        if (wanted.mostRuns() < 1 || wanted.mostRuns() > MOST_RUNS) {
            throw refused("room-runs", MOST_RUNS);
        }
        UUID id = UUID.randomUUID();
        var engagement = new Engagement(
                id,
                thirdParty,
                text(wanted.name(), LEAST_NAME, MOST_NAME),
                text(wanted.purpose(), LEAST_TEXT, MOST_TEXT),
                text(wanted.basis(), LEAST_TEXT, MOST_TEXT),
                wanted.items().stream().distinct().sorted().toList(),
                endsOn,
                wanted.mostRuns(),
                Engagement.State.PROPOSED,
                visitor.name(),
                OffsetDateTime.now(clock),
                null);
        engagements.add(engagement);
        telling.proposed(engagement);
        note(id, Engagement.State.PROPOSED);
        return id;
    }

    private void checkItems(Collection<String> items) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw refused("room-items", MOST_ITEMS);
        }
        items.stream()
                .filter(item ->
                        catalogue.item(item).filter(found -> !found.ofPersons()).isEmpty())
                .findFirst()
                .ifPresent(item -> {
                    throw refused("room-model-item", item);
                });
    }

    private static String text(String text, int least, int most) {
        String stripped = text.strip();
        if (stripped.length() < least || stripped.length() > most || CitizenNumbers.areIn(stripped)) {
            throw refused("room-text", least, most);
        }
        return stripped;
    }

    /**
     * Approves or refuses what somebody else has proposed.
     *
     * @throws RequestProblem 404 {@code room-unknown}; 409 {@code room-decided}, {@code room-same-person}
     */
    @Transactional
    public void decide(UUID id, boolean approved, Visitor visitor) {
        Engagement engagement = engagements.lock(id).orElseThrow(() -> unknown(id));
        if (engagement.state() != Engagement.State.PROPOSED) {
            throw new RequestProblem(HttpStatus.CONFLICT, "room-decided");
        }
        if (engagement.proposedBy().equalsIgnoreCase(visitor.name())) {
            throw new RequestProblem(HttpStatus.CONFLICT, "room-same-person");
        }
        var state = approved ? Engagement.State.APPROVED : Engagement.State.REFUSED;
        engagements.decide(id, state, visitor.name(), OffsetDateTime.now(clock));
        telling.decided(engagement, approved);
        note(id, state);
    }

    /**
     * An engagement.
     *
     * @throws RequestProblem 404 {@code room-unknown}
     */
    Engagement require(UUID id) {
        return engagements.find(id).orElseThrow(() -> unknown(id));
    }

    /**
     * The engagement of the third party that asks.
     *
     * @throws RequestProblem 404 {@code room-unknown}, also for one of somebody else
     */
    Engagement requireOwn(UUID id, Visitor visitor) {
        return engagements
                .find(id)
                .filter(one ->
                        visitor.subject().filter(one.thirdParty()::equals).isPresent())
                .filter(one -> one.state() != Engagement.State.REFUSED)
                .orElseThrow(() -> unknown(id));
    }

    /**
     * Makes sure that something may be done under an engagement today.
     *
     * @throws RequestProblem 409 {@code room-not-in-force}
     */
    void requireInForce(Engagement engagement) {
        if (!engagement.holdsOn(LocalDate.now(clock))) {
            throw new RequestProblem(HttpStatus.CONFLICT, "room-not-in-force");
        }
    }

    static RequestProblem unknown(UUID id) {
        return new RequestProblem(HttpStatus.NOT_FOUND, "room-unknown", id.toString());
    }

    private static RequestProblem refused(String code, Object... arguments) {
        return new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }

    private void note(UUID id, Engagement.State state) {
        ledger.record(Act.done(AuditEvent.ROOM_ENGAGEMENT, id + " " + state.word()));
    }

    /**
     * What is proposed.
     *
     * @param thirdParty its unified code, as written
     * @param items codes of catalogue items
     * @param endsOn {@code null} where nothing was said
     */
    record Wanted(
            String thirdParty,
            String name,
            String purpose,
            String basis,
            List<String> items,
            @Nullable LocalDate endsOn,
            int mostRuns) {

        Wanted {
            items = List.copyOf(items);
        }
    }
}
