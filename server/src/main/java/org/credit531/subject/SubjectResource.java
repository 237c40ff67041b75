package org.credit531.subject;

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
        return SubjectJson.of(subjects.requested(code));
    }

    /** A subject as the REST interface shows it. */
    record SubjectJson(String code, String name, String kind, String state, String region) {

        static SubjectJson of(Subject subject) {
            return new SubjectJson(
                    subject.code(),
                    subject.name(),
                    subject.kind().code(),
                    subject.state().code(),
                    subject.region());
        }
    }
}
