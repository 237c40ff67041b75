package org.credit531.space;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.credit531.access.Visitor;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.PanelRequest;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The organisation whose own account asks: it and no other, whatever the request says. */
@Component
class OwnOrganisation {

    private final Subjects subjects;
    private final Clock clock;

    OwnOrganisation(Subjects subjects, Clock clock) {
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Its unified code. */
    String code() {
        return Visitor.current().subject().orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "no-subject"));
    }

    /** What is known of it; empty while no record speaks of it. */
    Optional<Subject> known() {
        return subjects.byCode(code()).filter(Subject::isOrganisation);
    }

    /** The same where its records are looked at, which has its entry in the ledger. */
    Optional<Subject> lookedAt() {
        return known().map(subject -> subjects.requested(subject.code()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** As panels and matters are asked for it. */
    PanelRequest request(Subject subject, Locale locale) {
        return new PanelRequest(subject.id().value(), subject.code(), today(), locale);
    }
}
