package org.credit531.repair;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.objection.EvidenceChecks;
import org.credit531.objection.EvidenceFile;
import org.credit531.workflow.CaseFilter;
import org.credit531.workflow.Cases;
import org.credit531.workflow.NamedOfficial;
import org.credit531.workflow.ShowingCases;
import org.credit531.workflow.Workflow;
import org.credit531.workflow.Workflows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Applications for repair by REST: those of an office, or a subject's own, with the rules of the pages. */
@RestController
@RequestMapping("/api/v1/repairs/cases")
class RepairResource {

    private static final int PAGE = 100;

    private final Applying applying;
    private final EvidenceChecks checks;
    private final JdbcRepairs repairs;
    private final Deciding deciding;
    private final RepairFiles proof;
    private final Commitments commitments;
    private final Cases cases;
    private final ShowingCases showing;
    private final Workflow workflow;
    private final Ledger ledger;

    RepairResource(
            Applying applying,
            EvidenceChecks checks,
            JdbcRepairs repairs,
            Deciding deciding,
            RepairFiles proof,
            Commitments commitments,
            Cases cases,
            ShowingCases showing,
            Workflows workflows,
            Ledger ledger) {
        this.applying = applying;
        this.checks = checks;
        this.repairs = repairs;
        this.deciding = deciding;
        this.proof = proof;
        this.commitments = commitments;
        this.cases = cases;
        this.showing = showing;
        this.workflow = workflows.named(Applying.WORKFLOW);
        this.ledger = ledger;
    }

    @GetMapping
    @Operation(
            summary = "Applications for repair, what is due first",
            description =
                    "A hundred at a time; the next page is asked for with the cursor of the one before. Open ones, where"
                            + " neither a state nor closed ones are asked for.")
    RepairPage list(
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
        var filter = CaseFilter.of(Deciding.ownCode(visitor), text, due, cursor);
        List<Repair> found = deciding.search(filter, workflow.asked(state, open), PAGE + 1, visitor);
        List<Repair> page = found.subList(0, Math.min(PAGE, found.size()));
        Map<UUID, String> states = cases.states(page.stream().map(Repair::id).toList());
        return new RepairPage(
                page.stream()
                        .map(repair -> RepairJson.of(repair, states.getOrDefault(repair.id(), "")))
                        .toList(),
                found.size() > PAGE ? page.getLast().place() : null);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Applies for the repair of an adverse record, as the subject itself",
            description = "A form as on the page: item, recordKey, words, signer, agreed, and files of proof.")
    ResponseEntity<RepairCaseJson> apply(
            @RequestParam String item,
            @RequestParam UUID recordKey,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String signer,
            @RequestParam(defaultValue = "false") boolean agreed,
            @RequestParam(required = false) MultipartFile @Nullable [] files) {
        Visitor visitor = Visitor.current();
        var sent = EvidenceFile.read(files, checks.fileBytes());
        UUID id = applying.apply(item, recordKey, new NewRepair(words, signer, agreed), sent, visitor);
        return ResponseEntity.created(URI.create("/api/v1/repairs/cases/" + id))
                .body(json(deciding.visible(id, visitor)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "An application, with what was written and signed, its proof and what happened to it")
    RepairCaseJson show(@PathVariable UUID id) {
        return json(deciding.visible(id, Visitor.current()));
    }

    @GetMapping("/{id}/files/{number}")
    @Operation(summary = "A file of proof, as it was sent")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int number) {
        Repair repair = deciding.visible(id, Visitor.current());
        ResponseEntity<byte[]> file = Deciding.scoped(Visitor.current(), () -> proof.answer(id, number));
        ledger.lookUp(
                Act.lookUp(AuditEvent.REPAIR_PROOF_READ, repair.about().id().value(), repair.number() + " " + number));
        return file;
    }

    @PostMapping("/{id}/{event}")
    @Operation(
            summary = "Does something with an application, one of the events that it offers",
            description = "People decide: for an office the body names the official who did.")
    RepairCaseJson act(
            @PathVariable UUID id,
            @PathVariable String event,
            @RequestBody(required = false) @Nullable RepairActJson body) {
        Visitor visitor = Visitor.current();
        deciding.visible(id, visitor);
        RepairActJson wanted = body == null ? new RepairActJson(null, null) : body;
        String by = Deciding.isSubject(visitor) ? visitor.name() : NamedOfficial.of(wanted.official(), visitor.name());
        deciding.act(id, event, wanted.reason(), by, visitor);
        return json(deciding.visible(id, visitor));
    }

    private RepairCaseJson json(Repair repair) {
        Visitor visitor = Visitor.current();
        UUID id = repair.id();
        ledger.lookUp(Act.lookUp(AuditEvent.REPAIR_READ, repair.about().id().value(), repair.number()));
        var course = showing.json(Applying.WORKFLOW, id, Deciding.parts(repair, visitor));
        return Deciding.scoped(
                visitor,
                () -> new RepairCaseJson(
                        RepairJson.of(repair, course.state()),
                        course,
                        commitments.words(id),
                        commitments.commitment(id),
                        repairs.signed(id).map(JdbcRepairs.Signed::hash).orElse(""),
                        proof.of(id).stream().map(RepairFileJson::of).toList()));
    }

    /** Some applications, and from where the next page goes on. */
    record RepairPage(List<RepairJson> cases, @Nullable String next) {}
}
