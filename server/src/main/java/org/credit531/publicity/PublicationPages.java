package org.credit531.publicity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.access.Openness;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.subject.Subjects;
import org.credit531.web.CsvFile;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The public lists of licences and penalties, and the page of each item: for everybody, without signing in. */
@Controller
class PublicationPages {

    private static final int PAGE = 25;
    private static final int MOST_IN_FILE = 5_000;
    private static final List<String> COLUMNS =
            List.of("address", "subject", "code", "unit", "region", "class", "decided", "received", "until", "marks");

    private final PublicItems items;
    private final JdbcPublications publications;
    private final Corrections corrections;
    private final ShowingPublications showing;
    private final ShowingWithdrawals withdrawals;
    private final Choices choices;
    private final Offices offices;
    private final Catalogue catalogue;
    private final Subjects subjects;

    PublicationPages(
            PublicItems items,
            JdbcPublications publications,
            Corrections corrections,
            ShowingPublications showing,
            ShowingWithdrawals withdrawals,
            Choices choices,
            Offices offices,
            Catalogue catalogue,
            Subjects subjects) {
        this.items = items;
        this.publications = publications;
        this.corrections = corrections;
        this.showing = showing;
        this.withdrawals = withdrawals;
        this.choices = choices;
        this.offices = offices;
        this.catalogue = catalogue;
        this.subjects = subjects;
    }

    @GetMapping("/publicity/licences")
    String licences(PublicationFilter asked, Model model, Locale locale) {
        return list(Sheet.LICENCES, asked, model, locale);
    }

    @GetMapping("/publicity/penalties")
    String penalties(PublicationFilter asked, Model model, Locale locale) {
        return list(Sheet.PENALTIES, asked, model, locale);
    }

    private String list(Sheet sheet, PublicationFilter asked, Model model, Locale locale) {
        PublicItems.Found found = items.find(sheet, asked, PAGE);
        model.addAttribute("sheet", sheet.code());
        model.addAttribute("address", sheet.address());
        model.addAttribute("sources", List.of(sheet.item()));
        model.addAttribute("asked", asked);
        model.addAttribute("lines", showing.lines(sheet, found.items(), locale));
        model.addAttribute("units", choices.units(locale));
        model.addAttribute("regions", choices.regions(locale));
        model.addAttribute("categories", choices.categories(sheet, locale));
        model.addAttribute("paging", paging(sheet, asked, found));
        model.addAttribute("file", asked.address(sheet.address() + ".csv", null));
        return "publicity/list";
    }

    private static Paging paging(Sheet sheet, PublicationFilter asked, PublicItems.Found found) {
        return new Paging(
                asked.cursor() == null ? null : asked.address(sheet.address(), null),
                found.last().map(last -> asked.address(sheet.address(), last)).orElse(null));
    }

    @GetMapping("/publicity/licences/{id}")
    ModelAndView licence(@PathVariable UUID id, Locale locale) {
        return item(Sheet.LICENCES, id, locale);
    }

    @GetMapping("/publicity/penalties/{id}")
    ModelAndView penalty(@PathVariable UUID id, Locale locale) {
        return item(Sheet.PENALTIES, id, locale);
    }

    /** What has ended says that it has, and whether it was taken back; nothing else of it. Who has signed in and looks has its entry in the ledger. */
    private ModelAndView item(Sheet sheet, UUID id, Locale locale) {
        Publication publication = publications
                .find(sheet, id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-publication", id.toString()));
        Optional<Shown> present = items.present(sheet, publication);
        if (present.isEmpty()) {
            var ended = new ModelAndView("publicity/ended", HttpStatus.GONE);
            ended.addObject("sheet", sheet.code());
            Withdrawal withdrawal = publication.withdrawal();
            ended.addObject("withdrawal", withdrawals.lines(publication, locale));
            ended.addObject("isOfDecision", withdrawal != null && withdrawal.isOfDecision());
            return ended.addObject("address", sheet.address());
        }
        Shown shown = present.get();
        subjects.requested(shown.subject().code());
        var page = new ModelAndView("publicity/item");
        page.addObject("sheet", sheet.code());
        page.addObject("address", sheet.address());
        page.addObject("sources", List.of(sheet.item()));
        return page.addObject("detail", showing.detail(sheet, shown, corrections.of(shown), locale));
    }

    @GetMapping("/publicity/licences.csv")
    ResponseEntity<String> licenceFile(PublicationFilter asked, Locale locale) {
        return file(Sheet.LICENCES, asked, locale);
    }

    @GetMapping("/publicity/penalties.csv")
    ResponseEntity<String> penaltyFile(PublicationFilter asked, Locale locale) {
        return file(Sheet.PENALTIES, asked, locale);
    }

    private ResponseEntity<String> file(Sheet sheet, PublicationFilter asked, Locale locale) {
        List<Field> fields = catalogue.require(sheet.item()).fields().stream()
                .filter(field -> field.openness() == Openness.PUBLIC)
                .toList();
        List<Shown> found = items.find(sheet, asked, MOST_IN_FILE).items();
        List<ShowingPublications.Line> lines = showing.lines(sheet, found, locale);
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            rows.add(row(found.get(at), lines.get(at), fields, locale));
        }
        Stream<String> headings = Stream.concat(
                COLUMNS.stream().map(column -> showing.text("publicity.column." + column, locale)),
                fields.stream().map(field -> field.title(locale)));
        return CsvFile.of(sheet.code() + ".csv", headings.toList(), rows);
    }

    private List<String> row(Shown item, ShowingPublications.Line line, List<Field> fields, Locale locale) {
        Stream<String> head = Stream.of(
                line.address(),
                line.name(),
                line.code(),
                line.office(),
                offices.region(item.record().region(), locale),
                line.category(),
                line.decidedOn(),
                line.receivedOn(),
                line.until(),
                String.join(
                        "; ", line.marks().stream().map(mark -> mark.label()).toList()));
        return Stream.concat(head, fields.stream().map(field -> showing.display(item, field.name(), locale)))
                .toList();
    }
}
