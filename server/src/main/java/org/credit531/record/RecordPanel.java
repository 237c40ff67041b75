package org.credit531.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.web.Panel;
import org.credit531.web.PanelRequest;
import org.springframework.stereotype.Component;

/**
 * The latest records on a subject's page, by item, as far as the visitor may see them; each item leads to the list of all its
 * records. Always those of today, whatever day the evaluation is of.
 */
@Component
class RecordPanel implements Panel {

    /** Of each item; the page of a subject with thousands of records stays one that a phone can load. */
    static final int MOST = 5;

    private final LatestRecords latest;
    private final ShowingRecords showing;
    private final Catalogue catalogue;
    private final Subjects subjects;

    RecordPanel(LatestRecords latest, ShowingRecords showing, Catalogue catalogue, Subjects subjects) {
        this.latest = latest;
        this.showing = showing;
        this.catalogue = catalogue;
        this.subjects = subjects;
    }

    @Override
    public String id() {
        return "records";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String template() {
        return "record/panel";
    }

    @Override
    public Map<String, Object> model(PanelRequest request) {
        SubjectId id = new SubjectId(request.subject());
        Subject subject = subjects.byId(List.of(id)).get(id);
        return subject == null ? Map.of() : Map.of("items", items(subject, request));
    }

    private List<ShowingRecords.OfItem> items(Subject subject, PanelRequest request) {
        Map<String, List<Statement>> byItem = latest.byItem(subject, Visitor.current());
        var page = new ShowingRecords.Page(subject, request.locale(), new ValueLinks(values(byItem)));
        return byItem.keySet().stream()
                .map(catalogue::require)
                .sorted(Comparator.comparing(RecordPanel::rank))
                .map(item -> item(item, byItem.getOrDefault(item.item(), List.of()), page))
                .toList();
    }

    private int values(Map<String, List<Statement>> byItem) {
        return byItem.entrySet().stream()
                .mapToInt(of -> Math.min(MOST, of.getValue().size())
                        * catalogue.require(of.getKey()).fields().size())
                .sum();
    }

    private ShowingRecords.OfItem item(Item item, List<Statement> all, ShowingRecords.Page page) {
        return showing.of(item, all, Stretch.first(MOST, all), page);
    }

    /** Registration first, as it says who this is; then by part of the file, then by code. */
    private static String rank(Item item) {
        return (item.registers() ? "0" : "1") + item.part().ordinal() + item.item();
    }
}
