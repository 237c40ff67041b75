package org.credit531.evaluation;

import java.util.List;
import java.util.Map;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.web.Panel;
import org.credit531.web.PanelRequest;
import org.springframework.stereotype.Component;

/** The evaluation on a subject's page: score and grade, and every point with its record and article (charter rule 8). */
@Component
class EvaluationPanel implements Panel {

    /** What the template calls what it shows. */
    static final String MODEL = "evaluation";

    private final Subjects subjects;
    private final ShowingResults results;

    EvaluationPanel(Subjects subjects, ShowingResults results) {
        this.subjects = subjects;
        this.results = results;
    }

    @Override
    public String id() {
        return "evaluation";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String template() {
        return "evaluation/panel";
    }

    @Override
    public Map<String, Object> model(PanelRequest request) {
        SubjectId id = new SubjectId(request.subject());
        Subject subject = subjects.byId(List.of(id)).get(id);
        return subject == null ? Map.of() : Map.of(MODEL, results.all(subject, request.asOf(), request.locale()));
    }
}
