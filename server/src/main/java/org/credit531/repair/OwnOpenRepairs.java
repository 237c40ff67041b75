package org.credit531.repair;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.credit531.web.OwnMatter;
import org.credit531.web.OwnMatters;
import org.credit531.web.PanelRequest;
import org.credit531.workflow.CaseFilter;
import org.credit531.workflow.Cases;
import org.springframework.stereotype.Component;

/** An organisation's own applications that are under way, with the day by which the next step is due. */
@Component
class OwnOpenRepairs implements OwnMatters {

    private final JdbcRepairs repairs;
    private final Cases cases;
    private final ShowingRepairs showing;

    OwnOpenRepairs(JdbcRepairs repairs, Cases cases, ShowingRepairs showing) {
        this.repairs = repairs;
        this.cases = cases;
        this.showing = showing;
    }

    @Override
    public List<OwnMatter> of(PanelRequest request) {
        List<UUID> own = Applying.SCOPE.call(() -> repairs.of(request.code()));
        Map<UUID, String> states = cases.among(own, OpenRepairs.STATES);
        var filter = CaseFilter.of(request.code(), "", null, null);
        List<Repair> open = Applying.SCOPE.call(() -> repairs.search(filter, states.keySet(), MOST));
        return open.stream()
                .map(one -> matter(one, states.getOrDefault(one.id(), ""), request.locale()))
                .toList();
    }

    private OwnMatter matter(Repair repair, String state, Locale locale) {
        var line = showing.line(repair, state, locale);
        return new OwnMatter(
                showing.text("repair.matter", locale, repair.number(), line.item()),
                line.state(),
                "/repairs/cases/" + repair.id(),
                repair.days().dueOn());
    }
}
