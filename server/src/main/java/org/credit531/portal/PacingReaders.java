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
     * Counts a page of hits.
     *
     * @throws RequestProblem 429 {@code reading-too-fast}, 403 {@code list-too-deep}
     */
    void hits(Question question, Found found, String remote) {
        Visitor visitor = Visitor.current();
        if (question.after() == null && !found.isListOfCodes()) {
            return;
        }
        require(What.LIST, visitor, remote);
        if (visitor.kind() == Visitor.Kind.PUBLIC && search.isDeep(question)) {
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

    private void require(What what, Visitor visitor, String remote) {
        long seconds = reading.secondsToWait(what, visitor, remote);
        if (seconds > 0) {
            throw new RequestProblem(HttpStatus.TOO_MANY_REQUESTS, "reading-too-fast", seconds);
        }
    }
}
