package org.credit531.subject;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.credit531.identifiers.Regions;
import org.credit531.identifiers.SubjectKind;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The code coverage report: for everybody a page and a file, for programs the same lines as JSON. */
@Controller
class CodeCoveragePage {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CodeCoverage coverage;
    private final MessageSource messages;
    private final Clock clock;

    CodeCoveragePage(CodeCoverage coverage, MessageSource messages, Clock clock) {
        this.coverage = coverage;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/code-coverage")
    String show(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String city,
            Model model,
            Locale locale) {
        List<CodeCoverage.Line> lines = coverage.lines(kind(kind), city(city));
        model.addAttribute("kinds", Arrays.asList(SubjectKind.values()));
        model.addAttribute("kind", kind(kind));
        model.addAttribute("city", city(city));
        model.addAttribute("cityName", city(city) == null ? "" : name(city + "00", locale));
        model.addAttribute("totals", byKind(lines));
        model.addAttribute("regions", city(city) == null ? byCity(lines, locale) : byCounty(lines, locale));
        model.addAttribute("today", LocalDate.now(clock));
        return "subject/code-coverage";
    }

    @GetMapping("/api/v1/code-coverage")
    @ResponseBody
    List<CodeCoverage.Line> json(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String city) {
        return coverage.lines(kind(kind), city(city));
    }

    @GetMapping("/code-coverage.csv")
    ResponseEntity<String> file(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String city,
            Locale locale) {
        Stream<String> rows = coverage.lines(kind(kind), city(city)).stream().map(line -> row(line, locale));
        String heading = messages.getMessage("codes.coverage.file", null, locale);
        String text =
                Stream.concat(Stream.of(heading), rows).reduce(BYTE_ORDER_MARK, (file, row) -> file + row + "\r\n");
        ContentDisposition name =
                ContentDisposition.attachment().filename("code-coverage.csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(text);
    }

    private String row(CodeCoverage.Line line, Locale locale) {
        return String.join(
                ",",
                messages.getMessage("kind." + line.kind().code(), null, locale),
                line.region(),
                cell(name(line.region(), locale)),
                Long.toString(line.subjects()),
                Long.toString(line.coded()),
                Long.toString(line.confirmed()),
                Long.toString(line.disputed()),
                percent(line.share()));
    }

    /** Names in English have commas. */
    private static String cell(String name) {
        return name.contains(",") ? '"' + name + '"' : name;
    }

    private List<Row> byKind(List<CodeCoverage.Line> lines) {
        var groups = lines.stream().collect(groupingBy(CodeCoverage.Line::kind, TreeMap::new, toList()));
        return groups.entrySet().stream()
                .map(group -> Row.of("", "", CodeCoverage.Line.sum(group.getKey(), "", group.getValue())))
                .toList();
    }

    /** The divisions of a city, and those that once were and whose codes subjects still have. */
    private List<Row> byCounty(List<CodeCoverage.Line> lines, Locale locale) {
        return sums(lines, CodeCoverage.Line::region, locale);
    }

    private List<Row> byCity(List<CodeCoverage.Line> lines, Locale locale) {
        return sums(lines, line -> line.city().isEmpty() ? "" : line.city() + "00", locale);
    }

    private List<Row> sums(List<CodeCoverage.Line> lines, Function<CodeCoverage.Line, String> division, Locale locale) {
        var groups = lines.stream().collect(groupingBy(division, TreeMap::new, toList()));
        return groups.entrySet().stream()
                .map(group -> Row.of(
                        group.getKey(),
                        name(group.getKey(), locale),
                        CodeCoverage.Line.sum(SubjectKind.OTHER_ORGANISATION, group.getKey(), group.getValue())))
                .toList();
    }

    private String name(String region, Locale locale) {
        return Regions.lastKnown(region, LocalDate.now(clock))
                .map(found -> found.fullName(locale))
                .orElse("");
    }

    private static @Nullable SubjectKind kind(@Nullable String kind) {
        if (kind == null || kind.isBlank()) {
            return null;
        }
        try {
            return SubjectKind.of(kind);
        } catch (IllegalArgumentException e) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "kind", kind);
        }
    }

    private static @Nullable String city(@Nullable String city) {
        if (city == null || city.isBlank()) {
            return null;
        }
        if (city.length() != 4 || !city.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "city", city);
        }
        return city;
    }

    private static String percent(long tenths) {
        return tenths / 10 + "." + tenths % 10 + "%";
    }

    /**
     * A line of the page.
     *
     * @param region six digits, empty for a kind's sum and for subjects without a known division
     * @param name the division's name as last known
     * @param share per cent, with one decimal
     */
    record Row(String region, String name, CodeCoverage.Line line, String share) {

        static Row of(String region, String name, CodeCoverage.Line line) {
            return new Row(region, name, line, percent(line.share()));
        }
    }
}
