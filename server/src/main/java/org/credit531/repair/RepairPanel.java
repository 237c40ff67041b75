package org.credit531.repair;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credit531.access.Openness;
import org.credit531.access.Visitor;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.subject.SubjectId;
import org.credit531.web.Panel;
import org.credit531.web.PanelRequest;
import org.springframework.stereotype.Component;

/** On a subject's page, for its own account: from when each adverse record can be repaired, and when it ends by itself. */
@Component
class RepairPanel implements Panel {

    private static final int ORDER = 250;

    private final Records records;
    private final Knowledge knowledge;
    private final Applying applying;
    private final RepairRules rules;
    private final ShowingRepairs showing;
    private final Clock clock;

    RepairPanel(
            Records records,
            Knowledge knowledge,
            Applying applying,
            RepairRules rules,
            ShowingRepairs showing,
            Clock clock) {
        this.records = records;
        this.knowledge = knowledge;
        this.applying = applying;
        this.rules = rules;
        this.showing = showing;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "repair";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String template() {
        return "repair/panel";
    }

    @Override
    public Map<String, Object> model(PanelRequest request) {
        Visitor visitor = Visitor.current();
        boolean own = visitor.subject().isPresent() && visitor.maySee(Openness.AUTHORISED, request.code());
        List<ShowingRepairs.RecordLine> adverse =
                own ? adverse(new SubjectId(request.subject()), request.locale()) : List.of();
        return adverse.isEmpty() ? Map.of() : Map.of("adverse", adverse);
    }

    /** The adverse records of a subject that are there today. */
    List<ShowingRepairs.RecordLine> adverse(SubjectId subject, Locale locale) {
        List<Statement> adverse = records.of(subject, LocalDate.now(clock), knowledge.latest()).stream()
                .filter(applying::isAdverse)
                .toList();
        Map<String, String> offices =
                showing.offices(adverse.stream().map(ShowingRepairs::office).toList(), locale);
        return adverse.stream()
                .map(statement -> showing.record(statement, rules.of(statement), offices, locale))
                .toList();
    }
}
