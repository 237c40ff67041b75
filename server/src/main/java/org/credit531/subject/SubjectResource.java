package org.credit531.subject;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A subject's identity by REST; organisations only. */
@RestController
class SubjectResource {

    private final Subjects subjects;

    SubjectResource(Subjects subjects) {
        this.subjects = subjects;
    }

    @GetMapping("/api/v1/subjects/{code}")
    SubjectJson show(@PathVariable String code) {
        Subject subject = subjects.requested(code);
        Subjects.KnownAs known = subjects.knownAs(subject.id());
        return SubjectJson.of(subject, known.codes(), known.formerNames());
    }

    /**
     * A subject as the REST interface shows it.
     *
     * @param scheme the scheme of its code
     * @param endedOn the day on which it ended by its registrar's word, {@code null} while it lives
     * @param codes every code that leads to it, with the days between which its registrar stated each
     * @param formerNames the names it has had before, the latest first
     */
    record SubjectJson(
            String code,
            String scheme,
            String name,
            String kind,
            String state,
            String region,
            @Nullable LocalDate endedOn,
            List<CodeJson> codes,
            List<Subjects.FormerName> formerNames) {

        static SubjectJson of(Subject subject, List<Subjects.Known> codes, List<Subjects.FormerName> names) {
            return new SubjectJson(
                    subject.code(),
                    subject.scheme().code(),
                    subject.name(),
                    subject.kind().code(),
                    subject.state().code(),
                    subject.region(),
                    subject.endedOn(),
                    codes.stream().map(CodeJson::of).toList(),
                    names);
        }
    }

    /** A code of the subject. */
    record CodeJson(
            String scheme,
            String code,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static CodeJson of(Subjects.Known known) {
            return new CodeJson(known.party().scheme().code(), known.party().text(), known.from(), known.until());
        }
    }
}
