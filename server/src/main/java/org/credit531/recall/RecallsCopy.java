package org.credit531.recall;

import java.util.List;
import org.credit531.evaluation.Evaluations;
import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalParticipant;
import org.credit531.subject.SubjectId;
import org.springframework.stereotype.Component;

/**
 * Results before and after a recall: points may tell what a removed record said, and so those of its subject go with it. A recall
 * under way takes over stored results: until these know of the removal, it could take over once more what was forgotten, and so could
 * one that is signed only then. No recall is kept waiting before that.
 */
@Component
class RecallsCopy implements RemovalParticipant {

    private final JdbcRecalls recalls;
    private final JdbcRecallResults results;
    private final Evaluations evaluations;

    RecallsCopy(JdbcRecalls recalls, JdbcRecallResults results, Evaluations evaluations) {
        this.recalls = recalls;
        this.results = results;
        this.evaluations = evaluations;
    }

    @Override
    public String name() {
        return "recall";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        List<SubjectId> about = removal.subjects().stream().map(SubjectId::new).toList();
        if (!evaluations.areRefreshed(about, removal.knowledge())) {
            return new Confirmation.Pending("not-refreshed");
        }
        // Whatever took over what was stored before is waited for; whatever comes later finds it refreshed.
        recalls.holdAll();
        int forgotten = RecallRows.SCOPE.call(() -> results.forget(removal.subjects()));
        return forgotten > 0 ? new Confirmation.Done() : new Confirmation.Nothing();
    }
}
