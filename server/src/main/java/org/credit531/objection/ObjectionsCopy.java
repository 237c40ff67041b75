package org.credit531.objection;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalParticipant;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.credit531.workflow.Workflow;
import org.credit531.workflow.Workflows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is open about a record that was removed by another way ends, since nothing is left to answer: no unit is late with it, no
 * mark and no letter of it stays behind. It is asked before the letters are, in case the clock writes one on the way. The file of
 * a case names the record by its key and keeps, sealed, what somebody wrote about it for its own term (zj-2018:31).
 */
@Component
@Order(0)
class ObjectionsCopy implements RemovalParticipant {

    private static final String END = "end";

    private final JdbcObjections objections;
    private final Cases cases;
    private final Workflow workflow;
    private final TakingEffect effect;
    private final Telling telling;

    ObjectionsCopy(JdbcObjections objections, Cases cases, Workflows workflows, TakingEffect effect, Telling telling) {
        this.objections = objections;
        this.cases = cases;
        this.workflow = workflows.named(Objecting.WORKFLOW);
        this.effect = effect;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "objection";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        return Objecting.SCOPE.call(() -> end(removal)) > 0 ? new Confirmation.Done() : new Confirmation.Nothing();
    }

    private int end(Removal removal) {
        List<Objection> all = objections.about(removal.records());
        List<UUID> ids = all.stream().map(Objection::id).toList();
        Set<UUID> ending = cases.among(ids, workflow.leftBy(END)).keySet();
        var open = all.stream().filter(one -> ending.contains(one.id())).toList();
        open.forEach(this::end);
        return open.size();
    }

    private void end(Objection objection) {
        cases.move(objection.id(), Deed.byThePlatform(END));
        objections.due(objection.id(), null);
        effect.unmark(objection);
        effect.resume(objection);
        telling.ended(objection);
    }
}
