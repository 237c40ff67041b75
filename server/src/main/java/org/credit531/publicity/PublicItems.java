package org.credit531.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.access.Visitor;
import org.credit531.record.Disclosure;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * The items of the public lists as they are now. Each is read from its record, by the door that all pages use: what has been
 * withdrawn, repaired, removed or stopped, or is over, is not there from the same moment on. Whoever asks sees what everybody sees.
 */
@Component
class PublicItems {

    private final JdbcPublications publications;
    private final Records records;
    private final Subjects subjects;
    private final Disclosure disclosure;
    private final Clock clock;

    PublicItems(JdbcPublications publications, Records records, Subjects subjects, Disclosure disclosure, Clock clock) {
        this.publications = publications;
        this.records = records;
        this.subjects = subjects;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /** Some items of a list. */
    Found find(Sheet sheet, PublicationFilter asked, int most) {
        PublicationFilter filter = asked.checked();
        SubjectId subject = filter.mayBeCode()
                ? subjects.byCode(Objects.requireNonNullElse(filter.q(), ""))
                        .map(Subject::id)
                        .orElse(null)
                : null;
        List<Publication> listed = publications.list(sheet, filter, subject, LocalDate.now(clock), most + 1);
        List<Publication> page = listed.stream().limit(most).toList();
        return new Found(shown(sheet, page), listed.size() > most ? Optional.of(page.getLast()) : Optional.empty());
    }

    /** An item that is public now. */
    Optional<Shown> present(Sheet sheet, Publication publication) {
        return shown(sheet, List.of(publication)).stream().findFirst();
    }

    private List<Shown> shown(Sheet sheet, List<Publication> page) {
        List<UUID> keys =
                page.stream().flatMap(one -> Stream.ofNullable(one.recordKey())).toList();
        Map<UUID, Statement> present = records.byKey(sheet.item(), keys, LocalDate.now(clock));
        Map<SubjectId, Subject> about = subjects.byId(
                present.values().stream().map(Statement::subject).distinct().toList());
        return page.stream().flatMap(one -> shown(one, present, about).stream()).toList();
    }

    private Optional<Shown> shown(
            Publication publication, Map<UUID, Statement> present, Map<SubjectId, Subject> about) {
        Visitor everybody = Visitor.anybody();
        return Optional.ofNullable(publication.recordKey())
                .flatMap(key -> Optional.ofNullable(present.get(key)))
                .flatMap(record -> Optional.ofNullable(about.get(record.subject()))
                        .filter(Subject::isOrganisation)
                        .filter(subject -> disclosure.mayKnow(record, subject, everybody))
                        .map(subject -> new Shown(publication, subject, disclosure.of(record, subject, everybody))));
    }

    /**
     * A page of a list.
     *
     * @param items what of it is public now
     * @param last the place after which the next page begins, if there is one
     */
    record Found(List<Shown> items, Optional<Publication> last) {}
}
