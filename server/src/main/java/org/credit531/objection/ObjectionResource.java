package org.credit531.objection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.workflow.CaseFilter;
import org.credit531.workflow.Cases;
import org.credit531.workflow.NamedOfficial;
import org.credit531.workflow.ShowingCases;
import org.credit531.workflow.Workflow;
import org.credit531.workflow.Workflows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Objections and challenges by REST: those that an office answers, or a subject's own, with the rules of the pages. */
@RestController
@RequestMapping("/api/v1/objections")
class ObjectionResource {

    private static final int PAGE = 100;

    private final Objecting objecting;
    private final Answering answering;
    private final Evidence evidence;
    private final SealedWords sealing;
    private final Cases cases;
    private final ShowingCases showing;
    private final Workflow workflow;
    private final Ledger ledger;

    ObjectionResource(
            Objecting objecting,
            Answering answering,
            Evidence evidence,
            SealedWords sealing,
            Cases cases,
            ShowingCases showing,
            Workflows workflows,
            Ledger ledger) {
        this.objecting = objecting;
        this.answering = answering;
        this.evidence = evidence;
        this.sealing = sealing;
        this.cases = cases;
        this.showing = showing;
        this.workflow = workflows.named(Objecting.WORKFLOW);
        this.ledger = ledger;
    }

    @GetMapping
    @Operation(
            summary = "Objections and challenges, what is due first",
            description =
                    "A hundred at a time; the next page is asked for with the cursor of the one before. Open ones, where"
                            + " neither a state nor closed ones are asked for.")
    ObjectionPage list(
            @Parameter(description = "a state of docs/workflows.md") @RequestParam(required = false) @Nullable
                    String state,
            @Parameter(description = "those that are open, or those that have come to their end")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean open,
            @Parameter(description = "a part of the subject's name, its code, or the number of the case")
                    @RequestParam(defaultValue = "")
                    String text,
            @Parameter(description = "the last day on which the next step is due")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate due,
            @RequestParam(required = false) @Nullable String cursor) {
        Visitor visitor = Visitor.current();
        var filter = CaseFilter.of(Answering.ownCode(visitor), text, due, cursor);
        List<Objection> found = answering.search(filter, workflow.asked(state, open), PAGE + 1, visitor);
        List<Objection> page = found.subList(0, Math.min(PAGE, found.size()));
        Map<UUID, String> states = cases.states(page.stream().map(Objection::id).toList());
        return new ObjectionPage(
                page.stream()
                        .map(one -> ObjectionJson.of(one, states.getOrDefault(one.id(), "")))
                        .toList(),
                found.size() > PAGE ? page.getLast().place() : null);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary =
                    "Reports an error in what is stated about a subject, as a challenge by anyone or an objection of its own",
            description =
                    "A form as on the page: subject, item, record, field, ground, words, contact, and files. The answer holds"
                            + " the number and the key with which to come back; the key is shown once. An organisation's own"
                            + " program needs the scope cases.write, since it objects in its name.")
    ResponseEntity<Objecting.Submitted> submit(
            @ModelAttribute NewObjection wanted, @RequestParam(required = false) MultipartFile @Nullable [] files) {
        var evidenceFiles = EvidenceFile.read(files, evidence.fileBytes());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(objecting.submit(wanted, evidenceFiles, Visitor.current()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "An objection, with what was written, its evidence and what happened to it")
    ObjectionCaseJson show(@PathVariable UUID id) {
        return json(answering.visible(id, Visitor.current()));
    }

    @GetMapping("/{id}/files/{number}")
    @Operation(summary = "A file of evidence, as it was sent")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int number) {
        Objection objection = answering.visible(id, Visitor.current());
        ResponseEntity<byte[]> file = Answering.scoped(Visitor.current(), () -> evidence.answer(id, number));
        ledger.lookUp(Act.lookUp(
                AuditEvent.EVIDENCE_READ, objection.about().id().value(), objection.number() + " " + number));
        return file;
    }

    @PostMapping("/{id}/{event}")
    @Operation(
            summary = "Does something with an objection, one of the events that it offers",
            description =
                    "People decide: for an office the body names the official who did. To correct or to complete needs"
                            + " the changed values by the names of their fields, to overrule the outcome besides.")
    ObjectionCaseJson act(
            @PathVariable UUID id,
            @PathVariable String event,
            @RequestBody(required = false) @Nullable ObjectionActJson body) {
        Visitor visitor = Visitor.current();
        answering.visible(id, visitor);
        var wanted = body == null ? new ObjectionActJson(null, null, null, null) : body;
        String by = Answering.isSubject(visitor) ? visitor.name() : NamedOfficial.of(wanted.official(), visitor.name());
        answering.act(id, wanted.wish(event), by, visitor);
        return json(answering.visible(id, visitor));
    }

    private ObjectionCaseJson json(Objection objection) {
        Visitor visitor = Visitor.current();
        UUID id = objection.id();
        ledger.lookUp(
                Act.lookUp(AuditEvent.OBJECTION_READ, objection.about().id().value(), objection.number()));
        var course = showing.json(Objecting.WORKFLOW, id, Answering.parts(objection, visitor));
        return Answering.scoped(
                visitor,
                () -> new ObjectionCaseJson(
                        ObjectionJson.of(objection, course.state()),
                        course,
                        sealing.words(id),
                        sealing.contact(id).orElse(null),
                        evidence.of(id).stream().map(EvidenceFileJson::of).toList()));
    }

    /** Some objections, and from where the next page goes on. */
    record ObjectionPage(
            List<ObjectionJson> cases, @Nullable String next) {}
}
