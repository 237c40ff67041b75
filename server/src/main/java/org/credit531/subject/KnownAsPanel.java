package org.credit531.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.credit531.web.Panel;
import org.credit531.web.PanelRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an organisation has been known as: its codes of every scheme with their days, its former names, its end. */
@Component
class KnownAsPanel implements Panel {

    private final Subjects subjects;

    KnownAsPanel(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public String id() {
        return "known-as";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String template() {
        return "subject/known-as";
    }

    @Override
    public Map<String, Object> model(PanelRequest request) {
        SubjectId id = new SubjectId(request.subject());
        Subject subject = subjects.byId(List.of(id)).get(id);
        Subjects.KnownAs known = subjects.knownAs(id);
        List<Subjects.Known> codes = known.codes();
        List<Subjects.FormerName> names = known.formerNames();
        boolean plain = codes.size() < 2 && names.isEmpty() && (subject == null || subject.endedOn() == null);
        return subject == null || plain || !subject.isOrganisation()
                ? Map.of()
                : Map.of("view", view(subject, codes, names, request));
    }

    private static View view(
            Subject subject, List<Subjects.Known> codes, List<Subjects.FormerName> names, PanelRequest request) {
        List<Code> shown = codes.stream()
                .map(code -> new Code(
                        code.party().scheme().name(request.locale()),
                        code.party().text(),
                        code.from(),
                        code.until()))
                .toList();
        return new View(shown, names, subject.endedOn());
    }

    /** What the panel shows. */
    record View(
            List<Code> codes,
            List<Subjects.FormerName> names,
            @Nullable LocalDate endedOn) {}

    /** A code with the name of its scheme and the days between which a registrar stated it. */
    record Code(
            String scheme,
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
