package org.credit531.modelling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.evaluation.ModelTexts;
import org.credit531.scoring.Dimension;
import org.credit531.scoring.Model;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what experts say of a draft, keeps the minutes, and concludes the review when all that it needs is there. */
@Component
class Reviewing {

    static final int LONGEST_MINUTES = 20_000;
    static final int LONGEST_EXPERT = 100;
    private static final String STATE = "review";

    private final JdbcDrafts drafts;
    private final Drafting drafting;
    private final ReviewRules rules;
    private final ModelTexts texts;
    private final Register register;
    private final Cases cases;
    private final Ledger ledger;

    Reviewing(
            JdbcDrafts drafts,
            Drafting drafting,
            ReviewRules rules,
            ModelTexts texts,
            Register register,
            Cases cases,
            Ledger ledger) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.rules = rules;
        this.texts = texts;
        this.register = register;
        this.cases = cases;
        this.ledger = ledger;
    }

    /** What has been said of a draft; empty where its text is no model, so that there is nothing to weigh. */
    Optional<Review> of(ModelDraft draft) {
        return model(draft).map(model -> Review.of(rules.today(), model, drafts.judgements(draft.id())));
    }

    private Optional<Model> model(ModelDraft draft) {
        return Optional.ofNullable(
                texts.read(draft.model() + ".yaml", draft.words().text(), register.bases())
                        .model());
    }

    /** Notes an expert's comparisons of the dimensions, in the place of earlier ones of the same. */
    @Transactional
    public void note(UUID id, String expert, List<Integer> comparisons, Visitor visitor) {
        ModelDraft draft = inReview(id);
        String named = expert.strip();
        if (named.isEmpty() || named.length() > LONGEST_EXPERT) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "model-expert", LONGEST_EXPERT);
        }
        List<String> criteria = model(draft).orElseThrow().dimensions().stream()
                .map(Dimension::id)
                .toList();
        if (comparisons.size() != Comparisons.needed(criteria.size())
                || criteria.size() > Comparisons.MOST_PARTS
                || !comparisons.stream().allMatch(Comparisons::isComparison)) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "model-comparisons", Comparisons.MOST_TIMES);
        }
        drafts.put(id, new Judgement(named, criteria, comparisons), visitor.name());
        ledger.record(Act.done(AuditEvent.MODEL_JUDGED, draft.model() + " " + draft.version()));
    }

    /** Takes an expert's comparisons back. */
    @Transactional
    public void remove(UUID id, String expert) {
        ModelDraft draft = inReview(id);
        drafts.remove(id, expert);
        ledger.record(Act.done(AuditEvent.MODEL_JUDGED, draft.model() + " " + draft.version()));
    }

    /** Keeps the minutes of the review. */
    @Transactional
    public void write(UUID id, String minutes) {
        ModelDraft draft = inReview(id);
        String text = minutes.strip();
        if (text.isEmpty() || text.length() > LONGEST_MINUTES) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "model-minutes", LONGEST_MINUTES);
        }
        drafts.write(id, text);
        ledger.record(Act.done(AuditEvent.MODEL_JUDGED, draft.model() + " " + draft.version()));
    }

    /** Concludes the review; what is said of it is public, the minutes are not. */
    @Transactional
    public void conclude(UUID id, String summary, Visitor visitor) {
        ModelDraft draft = drafting.find(id);
        Review review = of(draft).orElseThrow();
        if (!review.isComplete()) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT,
                    "model-review-incomplete",
                    review.rule().experts(),
                    review.rule().consistencyRatio() / 1_000.0);
        }
        if (draft.minutes().isBlank()) {
            throw new RequestProblem(HttpStatus.CONFLICT, "model-minutes", LONGEST_MINUTES);
        }
        cases.move(id, new Deed("conclude", Drafting.parts(visitor, draft), visitor.name(), summary));
    }

    private ModelDraft inReview(UUID id) {
        ModelDraft draft = drafting.find(id);
        if (!cases.state(id).equals(STATE)) {
            throw new RequestProblem(HttpStatus.CONFLICT, "model-not-in-review");
        }
        return draft;
    }
}
