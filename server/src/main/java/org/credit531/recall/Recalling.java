package org.credit531.recall;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.change.PuttingInForce;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.evaluation.PublishedModels;
import org.credit531.evaluation.Recall;
import org.credit531.recall.RecallCounts.Figure;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes recalls and signs them, each the word of another person. The edition by which the version is not used any more, the list
 * of whom it had evaluated, and the order for everything else commit with the signature, or nothing does.
 */
@Component
class Recalling {

    static final String WORKFLOW = "model-recall";

    private final JdbcRecalls recalls;
    private final JdbcRecallResults results;
    private final CheckingRecalls checking;
    private final PublishedModels models;
    private final Editions editions;
    private final PuttingInForce putting;
    private final RecallQueue queue;
    private final Cases cases;
    private final Ledger ledger;
    private final Clock clock;

    Recalling(
            JdbcRecalls recalls,
            JdbcRecallResults results,
            CheckingRecalls checking,
            PublishedModels models,
            Editions editions,
            PuttingInForce putting,
            RecallQueue queue,
            Cases cases,
            Ledger ledger,
            Clock clock) {
        this.recalls = recalls;
        this.results = results;
        this.checking = checking;
        this.models = models;
        this.editions = editions;
        this.putting = putting;
        this.queue = queue;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a visitor is to a recall, {@code null} before there is one. */
    static Set<String> parts(Visitor visitor, @Nullable ModelRecall recall) {
        Set<String> parts = new HashSet<>();
        if (visitor.may(Action.WRITE, Resource.MODELS)) {
            parts.add("officer");
            if (recall != null && recall.proposedBy().equals(visitor.name())) {
                parts.add("author");
            }
        }
        if (visitor.may(Action.APPROVE, Resource.MODELS)) {
            parts.add("approver");
        }
        return parts;
    }

    /**
     * Proposes a recall.
     *
     * @throws RequestProblem what {@link CheckingRecalls} finds
     */
    @Transactional
    public UUID propose(ModelRecall.Proposed what, Visitor visitor) {
        recalls.lock();
        checking.check(what);
        UUID id = cases.open(WORKFLOW, new Deed("propose", parts(visitor, null), visitor.name(), ""));
        recalls.add(id, what, visitor.name());
        record(AuditEvent.RECALL_PROPOSED, id, what);
        return id;
    }

    /** Withdraws a proposal, or turns it down. */
    @Transactional
    public void end(UUID id, String event, String remark, Visitor visitor) {
        ModelRecall recall = require(id);
        cases.move(id, new Deed(event, parts(visitor, recall), visitor.name(), remark));
        recalls.end(id);
        record(AuditEvent.RECALL_ENDED, id, recall.what());
    }

    /** Signs a recall: from the commit on the version is not used any more, and the rest follows in the background. */
    @Transactional
    public void sign(UUID id, Visitor visitor) {
        recalls.lock();
        ModelRecall recall = require(id);
        cases.move(id, new Deed("sign", parts(visitor, recall), visitor.name(), ""));
        checking.checkVersions(recall.what());
        boolean inForce = models.today().stream()
                .anyMatch(one -> one.id().equals(recall.what().model())
                        && one.version() == recall.what().version());
        long number = putInForce(recall, visitor);
        LocalDate keepUntil = LocalDate.now(clock).plusMonths(ForgettingRecalls.MONTHS);
        recalls.sign(id, new ModelRecall.Signed(visitor.name(), OffsetDateTime.now(clock), number, keepUntil));
        RecallRows.SCOPE.run(() -> {
            recalls.count(id, Map.of(Figure.FOUND, results.find(recall)));
            if (!inForce) {
                results.findFormer(recall);
            }
        });
        record(AuditEvent.RECALL_SIGNED, id, recall.what());
        queue.order(id);
    }

    private long putInForce(ModelRecall recall, Visitor visitor) {
        ModelRecall.Proposed what = recall.what();
        Edition edition = new Edition(
                Shelf.RECALL,
                what.model(),
                editions.of(Shelf.RECALL, what.model()).size() + 1,
                new Recall(what.model(), what.version(), what.from(), what.instead(), what.wrong(), null).text(),
                "",
                LocalDate.now(clock),
                null,
                what.wrong(),
                new Edition.Signatures(
                        recall.proposedBy(), recall.proposedAt(), visitor.name(), OffsetDateTime.now(clock)));
        editions.add(edition);
        return putting.inForce(edition);
    }

    private void record(AuditEvent event, UUID id, ModelRecall.Proposed what) {
        ledger.record(Act.done(event, what.model() + " " + what.version() + " " + id));
    }

    /**
     * A recall.
     *
     * @throws RequestProblem 404 {@code recall-unknown}
     */
    ModelRecall require(UUID id) {
        return recalls.find(id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "recall-unknown", id.toString()));
    }
}
