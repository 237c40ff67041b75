package org.credit531.portal;

import org.credit531.access.Visitor;
import org.credit531.clients.PublicReading;
import org.credit531.clients.PublicReading.What;
import org.credit531.search.PublicSearch;
import org.credit531.search.PublicSearch.Found;
import org.credit531.search.Question;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Keeps what is public from being read off, one after the other, without keeping those out who share an address with whoever does:
 * going through lists is slowed long before searching is, and no list of codes is shown to its end. Programs that are registered for a
 * purpose may.
 */
@Component
class PacingReaders {

    private final PublicReading reading;
    private final PublicSearch search;

    PacingReaders(PublicReading reading, PublicSearch search) {
        this.reading = reading;
        this.search = search;
    }

    /**
     * Looks for a page of hits and counts it: a further page before anything is looked for, a first one when its hits say whether they
     * are a list.
     *
     * @throws RequestProblem 429 {@code reading-too-fast}, 403 {@code list-too-deep}
     */
    Found find(Question question, String remote) {
        Visitor visitor = Visitor.current();
        boolean isFirst = question.after() == null;
        if (!isFirst) {
            require(What.LIST, visitor, remote);
            requireShown(question, visitor);
        }
        Found found = search.find(question);
        if (isFirst && found.isListOfCodes()) {
            require(What.LIST, visitor, remote);
        }
        return found;
    }

    /** On pages nobody goes to the end of a list, signed in or not. */
    private void requireShown(Question question, Visitor visitor) {
        if (visitor.kind() != Visitor.Kind.CLIENT && search.isDeep(question)) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "list-too-deep", PublicSearch.MOST);
        }
    }

    /**
     * Counts any page.
     *
     * @throws RequestProblem 429 {@code reading-too-fast}
     */
    void page(String remote) {
        require(What.PAGE, Visitor.current(), remote);
    }

    /** Counts a look for names while somebody types: who has looked too often is offered none, and opens pages as before. */
    boolean mayOffer(String remote) {
        return reading.secondsToWait(What.OFFER, Visitor.current(), remote) == 0;
    }

    private void require(What what, Visitor visitor, String remote) {
        long seconds = reading.secondsToWait(what, visitor, remote);
        if (seconds > 0) {
            throw new RequestProblem(HttpStatus.TOO_MANY_REQUESTS, "reading-too-fast", seconds);
        }
    }
}
