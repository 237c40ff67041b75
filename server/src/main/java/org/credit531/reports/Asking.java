package org.credit531.reports;

import java.time.LocalDate;
import org.credit531.access.Visitor;
import org.credit531.identifiers.SubjectKind;
import org.credit531.subject.Subject;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;

/**
 * Who asks for a report about whom, and as of when.
 *
 * @param subject about whom
 * @param audience for whom
 * @param visitor who asks
 * @param asOf as of which day
 * @param knownAt as known at which number
 */
record Asking(Subject subject, Audience audience, Visitor visitor, LocalDate asOf, long knownAt) {

    /** An individual business is near to a person: nobody but itself has a report about it, which it may hand on. */
    Asking {
        if (subject.kind() == SubjectKind.INDIVIDUAL_BUSINESS && audience != Audience.OWN) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "report-not-open", subject.code());
        }
    }

    /** With whose eyes records are read: what everybody is to read is read as everybody, whoever signed in. */
    Visitor reader() {
        return audience == Audience.PUBLIC ? Visitor.anybody() : visitor;
    }

    /** With whose eyes the result is explained: what is internal to offices must not show in the difference of points. */
    Visitor explained() {
        return audience == Audience.OWN ? visitor : Visitor.anybody();
    }
}
