package org.credit531.publicity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.web.CsvFile;
import org.credit531.web.DayParameter;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Decisions that were not sent: the credit centre compares and decides, a unit explains those of its own. */
@Controller
class SamplePages {

    private static final String ADDRESS = "/publicity/samples";
    private static final int PAGE = 50;
    private static final int MOST_IN_FILE = 5_000;
    private static final int MOST_COMPARISONS = 50;
    private static final Pattern PLACE =
            Pattern.compile("([012])~(\\d{4}-\\d\\d-\\d\\d)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final List<String> COLUMNS = List.of(
            "sample.sheet",
            "decision",
            "subject",
            "decided",
            "unit",
            "sample.source",
            "sample.on",
            "sample.sent",
            "sample.state",
            "sample.explanation",
            "sample.settled-on",
            "sample.finding");

    private final JdbcSamples samples;
    private final JdbcComparisons comparisons;
    private final ComparingSamples comparing;
    private final SampleTable table;
    private final ShowingSamples showing;
    private final Choices choices;
    private final Catalogue catalogue;
    private final Clock clock;

    SamplePages(
            JdbcSamples samples,
            JdbcComparisons comparisons,
            ComparingSamples comparing,
            SampleTable table,
            ShowingSamples showing,
            Choices choices,
            Catalogue catalogue,
            Clock clock) {
        this.samples = samples;
        this.comparisons = comparisons;
        this.comparing = comparing;
        this.table = table;
        this.showing = showing;
        this.choices = choices;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String list(
            @RequestParam(required = false) @Nullable UUID comparison,
            @RequestParam(defaultValue = "") String cursor,
            Model model,
            Locale locale) {
        Visitor visitor = Visitor.current();
        List<Sample> found = samples.list(comparison, place(cursor), PAGE + 1);
        List<Sample> page = found.stream().limit(PAGE).toList();
        model.addAttribute("samples", showing.lines(page, locale));
        model.addAttribute("comparison", comparison);
        model.addAttribute(
                "paging",
                new Paging(
                        cursor.isBlank() ? null : address(ADDRESS, comparison, null),
                        found.size() > PAGE ? address(ADDRESS, comparison, page.getLast()) : null));
        model.addAttribute("file", address(ADDRESS + ".csv", comparison, null));
        model.addAttribute("comparisons", showing.compared(comparisons.list(MOST_COMPARISONS), locale));
        model.addAttribute("mayDecide", visitor.may(Action.APPROVE, Resource.PUBLICITY));
        model.addAttribute("mayExplain", visitor.may(Action.WRITE, Resource.PUBLICITY));
        model.addAttribute("units", choices.unitsOfRows(locale));
        model.addAttribute("regions", choices.regionsOfRows(locale));
        return "publicity/samples";
    }

    private static JdbcSamples.@Nullable Place place(String cursor) {
        if (cursor.isBlank()) {
            return null;
        }
        Matcher place = PLACE.matcher(cursor.strip());
        Optional<LocalDate> day = place.matches() ? DayParameter.read(place.group(2)) : Optional.empty();
        return day.map(found ->
                        new JdbcSamples.Place(Integer.parseInt(place.group(1)), found, UUID.fromString(place.group(3))))
                .orElseThrow(
                        () -> new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "cursor", cursor));
    }

    private static String address(String path, @Nullable UUID comparison, @Nullable Sample last) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (comparison != null) {
            address.queryParam("comparison", comparison);
        }
        if (last != null) {
            JdbcSamples.Place place = JdbcSamples.Place.of(last);
            address.queryParam("cursor", place.rank() + "~" + place.foundOn() + "~" + place.id());
        }
        return address.toUriString();
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<String> file(@RequestParam(required = false) @Nullable UUID comparison, Locale locale) {
        return CsvFile.of(
                "samples.csv",
                COLUMNS.stream()
                        .map(column -> showing.text("publicity." + column, locale))
                        .toList(),
                showing.lines(samples.list(comparison, null, MOST_IN_FILE), locale).stream()
                        .map(ShowingSamples.Line::cells)
                        .toList());
    }

    @PostMapping(ADDRESS)
    String compare(
            @RequestParam(defaultValue = "penalties") String sheet,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String decisions,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String region,
            RedirectAttributes answer,
            Locale locale) {
        Sheet asked = Arrays.stream(Sheet.values())
                .filter(one -> one.code().equals(sheet))
                .findFirst()
                .orElseThrow(
                        () -> new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "sheet", sheet));
        List<KnownDecision> read = file == null || file.isEmpty()
                ? KnownDecision.read(decisions, catalogue, LocalDate.now(clock))
                : table.read(bytes(file), asked, new KnownDecision.Office(unit, region), locale);
        answer.addFlashAttribute("outcome", comparing.compare(asked, read, source));
        return "redirect:" + ADDRESS;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping(ADDRESS + "/{id}/explain")
    String explain(@PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        comparing.explain(id, text);
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/{id}/hidden")
    String hidden(@PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        comparing.settle(id, true, text);
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/{id}/dismiss")
    String dismiss(@PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        comparing.settle(id, false, text);
        return "redirect:" + ADDRESS;
    }
}
