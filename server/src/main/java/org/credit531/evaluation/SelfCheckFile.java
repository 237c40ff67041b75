package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import org.credit531.access.Visitor;
import org.credit531.record.Knowledge;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.FileAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The archive by which anybody computes an organisation's score again on a machine of his own. */
@Controller
class SelfCheckFile {

    private final Subjects subjects;
    private final Evaluations evaluations;
    private final WritingSelfChecks writing;
    private final Knowledge knowledge;
    private final Clock clock;

    SelfCheckFile(
            Subjects subjects, Evaluations evaluations, WritingSelfChecks writing, Knowledge knowledge, Clock clock) {
        this.subjects = subjects;
        this.evaluations = evaluations;
        this.writing = writing;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @GetMapping("/subjects/{code}/self-check.zip")
    ResponseEntity<byte[]> onPage(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String family) {
        return archive(code, asOf, family);
    }

    @GetMapping(path = "/api/v1/subjects/{code}/evaluation/self-check", produces = "application/zip")
    ResponseEntity<byte[]> byInterface(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String family) {
        return archive(code, asOf, family);
    }

    private ResponseEntity<byte[]> archive(String code, @Nullable LocalDate asOf, @Nullable String family) {
        Subject subject = subjects.requested(code);
        SubjectEvaluation evaluated = AskedFamily.evaluation(
                evaluations, subject, family, asOf == null ? LocalDate.now(clock) : asOf, knowledge.latest());
        String name = "self-check-" + subject.code() + ".zip";
        return FileAnswer.named(name, "application/zip").body(writing.of(evaluated, Visitor.current()));
    }
}
