package org.credit531.modelling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts versions of models, and asks experts about those that nothing speaks against. */
@Component
class Drafting {

    static final String WORKFLOW = "model-version";
    static final String NAME = "[a-z][a-z0-9-]{2,40}";
    static final int LONGEST_TEXT = 200_000;
    static final int LONGEST_REASON = 2_000;
    static final int LONGEST_CALIBRATION = 4_000;

    private final JdbcDrafts drafts;
    private final CheckingDrafts checking;
    private final Cases cases;
    private final Ledger ledger;
    private final Clock clock;

    Drafting(JdbcDrafts drafts, CheckingDrafts checking, Cases cases, Ledger ledger, Clock clock) {
        this.drafts = drafts;
        this.checking = checking;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a visitor is to a draft, {@code null} before there is one. */
    static Set<String> parts(Visitor visitor, @Nullable ModelDraft draft) {
        Set<String> parts = new HashSet<>();
        if (visitor.may(Action.WRITE, Resource.MODELS)) {
            parts.add("officer");
            if (draft != null && draft.writtenBy().equals(visitor.name())) {
                parts.add("author");
            }
        }
        if (visitor.may(Action.APPROVE, Resource.MODELS)) {
            parts.add("approver");
        }
        return parts;
    }

    /** Begins a draft. It may have flaws still. */
    @Transactional
    public UUID write(String name, ModelDraft.Words words, Visitor visitor) {
        require(name, words);
        UUID id = cases.open(WORKFLOW, new Deed("write", parts(visitor, null), visitor.name(), ""));
        int version = checking.check(name, words).version();
        drafts.add(id, name, version, words, visitor.name());
        ledger.record(Act.done(AuditEvent.MODEL_DRAFTED, name + " " + version));
        return id;
    }

    /** Puts another text in the place of one's own. */
    @Transactional
    public void revise(UUID id, ModelDraft.Words words, Visitor visitor) {
        ModelDraft draft = find(id);
        require(draft.model(), words);
        cases.move(id, new Deed("revise", parts(visitor, draft), visitor.name(), ""));
        int version = checking.check(draft.model(), words).version();
        drafts.revise(id, version, words);
        ledger.record(Act.done(AuditEvent.MODEL_REVISED, draft.model() + " " + version));
    }

    /** Sends a draft to the experts; nothing must speak against it. */
    @Transactional
    public void askExperts(UUID id, Visitor visitor) {
        ModelDraft draft = find(id);
        requireWithoutFlaws(draft);
        cases.move(id, new Deed("ask-experts", parts(visitor, draft), visitor.name(), ""));
    }

    /** Sends a draft back, or gives it up. */
    @Transactional
    public void move(UUID id, String event, String remark, Visitor visitor) {
        ModelDraft draft = find(id);
        cases.move(id, new Deed(event, parts(visitor, draft), visitor.name(), remark));
    }

    /**
     * The draft without a flaw.
     *
     * @throws RequestProblem 422 {@code model-flawed}
     */
    CheckingDrafts.Checked requireWithoutFlaws(ModelDraft draft) {
        CheckingDrafts.Checked checked = checking.check(draft.model(), asOfToday(draft.words()));
        if (!checked.flaws().isEmpty()) {
            throw new RequestProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "model-flawed",
                    checked.flaws().size());
        }
        return checked;
    }

    /** A day that has passed while nobody released is today. */
    ModelDraft.Words asOfToday(ModelDraft.Words words) {
        LocalDate today = LocalDate.now(clock);
        return words.effectiveFrom().isBefore(today)
                ? new ModelDraft.Words(words.text(), words.reason(), words.calibration(), today)
                : words;
    }

    private void require(String name, ModelDraft.Words words) {
        if (!name.matches(NAME)) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "model-name", name);
        }
        require(words.text(), LONGEST_TEXT, "model-text-length");
        require(words.reason(), LONGEST_REASON, "model-reason");
        require(words.calibration(), LONGEST_CALIBRATION, "model-calibration");
        if (words.effectiveFrom().isBefore(LocalDate.now(clock))) {
            throw new RequestProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "change-day",
                    LocalDate.now(clock).toString());
        }
    }

    private static void require(String text, int longest, String problem) {
        if (text.isBlank() || text.length() > longest) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, problem, longest);
        }
    }

    /**
     * The draft of a case.
     *
     * @throws RequestProblem 404 {@code unknown-case}
     */
    ModelDraft find(UUID id) {
        return drafts.find(id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-case", id.toString()));
    }
}
