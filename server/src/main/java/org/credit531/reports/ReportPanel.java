package org.credit531.reports;

import java.util.List;
import java.util.Map;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.identifiers.SubjectKind;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.web.Panel;
import org.credit531.web.PanelRequest;
import org.springframework.stereotype.Component;

/** The way from an organisation's page to a report about it. An individual business asks for its own in its own space. */
@Component
class ReportPanel implements Panel {

    private final Subjects subjects;

    ReportPanel(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public String id() {
        return "reports";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String template() {
        return "reports/panel";
    }

    @Override
    public Map<String, Object> model(PanelRequest request) {
        var id = new SubjectId(request.subject());
        Subject subject = subjects.byId(List.of(id)).get(id);
        var visitor = Visitor.current();
        if (subject == null
                || subject.kind() == SubjectKind.INDIVIDUAL_BUSINESS
                || visitor.subject().isPresent()) {
            return Map.of();
        }
        return Map.of("reports", new Ways(subject.code(), visitor.may(Action.WRITE, Resource.REPORTS)));
    }

    /**
     * What there is.
     *
     * @param code the code of the organisation
     * @param official whether the visitor may ask for the duties of an office
     */
    record Ways(String code, boolean official) {}
}
