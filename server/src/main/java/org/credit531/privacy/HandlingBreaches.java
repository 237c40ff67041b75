package org.credit531.privacy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a breach from its report to its end: nobody forgets a notice, and each is kept as it was sent. */
@Component
class HandlingBreaches {

    static final String WORKFLOW = "personal-data-breach";

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LETTER = 20_000;
    private static final int LONGEST_ADDRESS = 500;

    private final JdbcBreaches breaches;
    private final Cases cases;
    private final Clock clock;

    HandlingBreaches(JdbcBreaches breaches, Cases cases, Clock clock) {
        this.breaches = breaches;
        this.cases = cases;
        this.clock = clock;
    }

    /** What a visitor is to a breach. */
    static Set<String> parts(Visitor visitor) {
        Set<String> parts = new HashSet<>(Set.of("official"));
        if (visitor.may(Role.CREDIT_CENTRE) || visitor.may(Role.SECURITY_ADMINISTRATOR)) {
            parts.add("handler");
        }
        if (visitor.may(Role.SUPERVISOR)) {
            parts.add("supervisor");
        }
        return parts;
    }

    /** Reports one; the time of the finding is in Shanghai and lies not in the future. */
    @Transactional
    public UUID report(LocalDateTime found, String title, String happened, Visitor visitor) {
        var now = OffsetDateTime.now(clock);
        var foundAt = found.atZone(clock.getZone()).toOffsetDateTime();
        if (foundAt.isAfter(now) || !fits(title, LONGEST_TITLE) || !fits(happened, LONGEST_TEXT)) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "breach-report", LONGEST_TITLE, LONGEST_TEXT);
        }
        var id = cases.open(WORKFLOW, new Deed("report", parts(visitor), visitor.name(), ""));
        breaches.add(new Breach(
                id,
                foundAt,
                now,
                visitor.name(),
                title.strip(),
                happened.strip(),
                new Breach.Findings("", null, "", "", "", "")));
        return id;
    }

    /** Writes down what was found out, as long as the case is open. */
    @Transactional
    public void findOut(UUID id, Breach.Findings findings, Visitor visitor) {
        requireHandler(id, visitor);
        if (!findings.fits()) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "breach-findings", LONGEST_TEXT);
        }
        breaches.set(id, findings);
    }

    /** Moves the case; it is assessed only when the notices could be written, and notified only when they were sent. */
    @Transactional
    public void move(UUID id, String event, String remark, Visitor visitor) {
        var breach = find(id);
        if (event.equals("assess") && !breach.assessment().complete()) {
            throw new RequestProblem(HttpStatus.CONFLICT, "breach-not-assessed");
        }
        if (event.equals("notify")) {
            requireNotices(breach);
        }
        cases.move(id, new Deed(event, parts(visitor), visitor.name(), remark));
    }

    private void requireNotices(Breach breach) {
        var letters = breaches.letters(breach.id());
        boolean authority = letters.stream().anyMatch(letter -> letter.kind() == Letter.Kind.AUTHORITY);
        boolean subjects = letters.stream().anyMatch(letter -> letter.kind() == Letter.Kind.SUBJECTS);
        if (!authority || (!subjects && breach.assessment().spared().isEmpty())) {
            throw new RequestProblem(HttpStatus.CONFLICT, "breach-not-notified");
        }
    }

    /** Keeps a notice as it was sent. */
    @Transactional
    public void sent(UUID id, Letter.Kind kind, String body, String sentTo, Visitor visitor) {
        requireHandler(id, visitor);
        if (!fits(body, LONGEST_LETTER) || !fits(sentTo, LONGEST_ADDRESS)) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "breach-letter", LONGEST_LETTER, LONGEST_ADDRESS);
        }
        int number = breaches.letters(id).size() + 1;
        breaches.add(id, new Letter(number, kind, body, sentTo.strip(), visitor.name(), OffsetDateTime.now(clock)));
    }

    private void requireHandler(UUID id, Visitor visitor) {
        find(id);
        if (!parts(visitor).contains("handler")) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "workflow-not-yours", "assess");
        }
        if (Set.of("closed", "unfounded").contains(cases.state(id))) {
            throw new RequestProblem(HttpStatus.CONFLICT, "breach-closed");
        }
    }

    /**
     * The breach with this id.
     *
     * @throws RequestProblem 404 {@code unknown-case}
     */
    Breach find(UUID id) {
        return breaches.find(id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-case", id.toString()));
    }

    private static boolean fits(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }
}
