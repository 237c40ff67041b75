package org.credit531.record;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.identifiers.SubjectKind;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * All records of an item about an organisation, page by page, the latest first. A page is named by a record that it holds, so
 * that what explains a point leads to its record on whatever page that stands, and new records shift nothing.
 */
@Controller
class RecordListPage {

    static final int PAGE = 20;

    /** On one page for whoever wants to print them or search in them. */
    private static final int WHOLE = 1_000;

    private final Subjects subjects;
    private final Catalogue catalogue;
    private final LatestRecords latest;
    private final ShowingRecords showing;

    RecordListPage(Subjects subjects, Catalogue catalogue, LatestRecords latest, ShowingRecords showing) {
        this.subjects = subjects;
        this.catalogue = catalogue;
        this.latest = latest;
        this.showing = showing;
    }

    @GetMapping("/subjects/{code}/records/{item}")
    String show(
            @PathVariable String code,
            @PathVariable("item") String itemCode,
            @RequestParam(required = false) @Nullable UUID at,
            @RequestParam(defaultValue = "false") boolean whole,
            Model model,
            Locale locale) {
        Item item = catalogue
                .item(itemCode)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-item", itemCode));
        Subject subject = subjects.requested(code);
        if (subject.kind() == SubjectKind.NATURAL_PERSON) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, "unknown-subject", code);
        }
        List<Statement> all = latest.of(item.item(), subject, Visitor.current());
        model.addAttribute("view", view(item, subject, all, new Asked(at, whole ? WHOLE : PAGE), locale));
        return "record/list";
    }

    private View view(Item item, Subject subject, List<Statement> all, Asked asked, Locale locale) {
        UUID at = asked.at();
        Stretch stretch = at == null ? Stretch.first(asked.most(), all) : Stretch.holding(at, asked.most(), all);
        return new View(
                subject.code(),
                subject.name(),
                at != null && all.stream().noneMatch(one -> one.recordKey().equals(at)),
                showing.of(item, all, stretch, new ShowingRecords.Page(subject, locale, new ValueLinks(0))),
                stretch.isPart() && asked.most() == PAGE ? whole(RecordAddress.of(subject.code(), item.item())) : null,
                paging(item, subject, all, stretch));
    }

    private static Paging paging(Item item, Subject subject, List<Statement> all, Stretch stretch) {
        String first = RecordAddress.of(subject.code(), item.item());
        int before = stretch.start() - stretch.most();
        int after = stretch.start() + stretch.most();
        boolean whole = stretch.most() == WHOLE;
        return new Paging(
                stretch.isFirst() ? null : whole ? whole(first) : first,
                stretch.isFirst() ? null : address(item, subject, all.get(before), whole),
                stretch.isLast() ? null : address(item, subject, all.get(after), whole));
    }

    private static String address(Item item, Subject subject, Statement statement, boolean whole) {
        String address = RecordAddress.at(subject.code(), item.item(), statement.recordKey());
        return whole ? address + "&whole=true" : address;
    }

    private static String whole(String list) {
        return list + "?whole=true";
    }

    /**
     * What is asked for.
     *
     * @param at a record of the page; null for the first page
     * @param most how many records it shows
     */
    private record Asked(@Nullable UUID at, int most) {}

    /**
     * What the page shows.
     *
     * @param gone whether the record that was asked for is not there, or not for this visitor
     * @param records the records of this page
     * @param whole address of all of them on one page; null where they are
     * @param paging the way to the other pages
     */
    record View(
            String code,
            String name,
            boolean gone,
            ShowingRecords.OfItem records,
            @Nullable String whole,
            Paging paging) {}
}
