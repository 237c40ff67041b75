package org.credit531.privacy;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.law.Laws;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes impact assessments and has a second person sign them; a new version never changes the ones before. */
@Component
class Assessing {

    static final String WORKFLOW = "impact-assessment";

    private final Activities activities;
    private final JdbcAssessments assessments;
    private final Cases cases;
    private final Laws laws;

    Assessing(Activities activities, JdbcAssessments assessments, Cases cases, Laws laws) {
        this.activities = activities;
        this.assessments = assessments;
        this.cases = cases;
        this.laws = laws;
    }

    /** What a visitor is to an assessment. */
    static Set<String> parts(Visitor visitor) {
        Set<String> parts = new HashSet<>();
        if (visitor.may(Role.CREDIT_CENTRE)) {
            parts.addAll(Set.of("author", "signer"));
        }
        if (visitor.may(Role.SUPERVISOR)) {
            parts.add("signer");
        }
        return parts;
    }

    /** Writes the next version. */
    @Transactional
    public UUID write(String activity, AssessmentText text, Visitor visitor) {
        require(activity);
        if (laws.article(text.article()).isEmpty()) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "unknown-article", text.article());
        }
        var id = cases.open(WORKFLOW, new Deed("write", parts(visitor), visitor.name(), ""));
        assessments.add(activity, id, text.required(), visitor.name());
        return id;
    }

    /** Signs a version or sends it back. */
    @Transactional
    public void decide(UUID id, String event, String remark, Visitor visitor) {
        if (assessments.find(id).isEmpty()) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, "unknown-case", id.toString());
        }
        cases.move(id, new Deed(event, parts(visitor), visitor.name(), remark));
        if (event.equals("sign")) {
            assessments.sign(id, visitor.name());
        }
    }

    /**
     * The activity of this name.
     *
     * @throws RequestProblem 404 {@code unknown-activity}
     */
    Activity require(String name) {
        return activities
                .named(name)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-activity", name));
    }
}
