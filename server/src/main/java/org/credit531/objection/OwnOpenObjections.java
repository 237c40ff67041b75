package org.credit531.objection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.credit531.web.OwnMatter;
import org.credit531.web.OwnMatters;
import org.credit531.web.PanelRequest;
import org.credit531.workflow.CaseFilter;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Workflow;
import org.credit531.workflow.Workflows;
import org.springframework.stereotype.Component;

/** An organisation's own objections that are not settled, with the day by which the next step is due. */
@Component
class OwnOpenObjections implements OwnMatters {

    private final JdbcObjections objections;
    private final Cases cases;
    private final Workflow workflow;
    private final ShowingObjections showing;

    OwnOpenObjections(JdbcObjections objections, Cases cases, Workflows workflows, ShowingObjections showing) {
        this.objections = objections;
        this.cases = cases;
        this.workflow = workflows.named(Objecting.WORKFLOW);
        this.showing = showing;
    }

    @Override
    public List<OwnMatter> of(PanelRequest request) {
        List<UUID> own = Objecting.SCOPE.call(() -> objections.of(request.code()));
        Map<UUID, String> states = cases.among(own, workflow.openStates());
        var filter = CaseFilter.of(request.code(), "", null, null);
        List<Objection> open = Objecting.SCOPE.call(() -> objections.search(filter, states.keySet(), MOST));
        return open.stream()
                .map(one -> matter(one, states.getOrDefault(one.id(), ""), request.locale()))
                .toList();
    }

    private OwnMatter matter(Objection objection, String state, Locale locale) {
        var line = showing.line(objection, state, locale);
        return new OwnMatter(
                showing.text("objection.matter", locale, objection.number(), line.item()),
                line.state(),
                "/objections/" + objection.id(),
                objection.dueOn());
    }
}
