package org.credit531.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.credit531.documents.DocumentStanding;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reports for the programs of offices. What is issued is fetched by its code: the signed file for programs here, the PDF file and
 * whether it holds at {@code /api/v1/documents}. The language of the request is that of the report.
 */
@RestController
class ReportResource {

    private final CreditReports credit;
    private final SpecialReports special;
    private final TenderLists tenders;
    private final ReadingReports reading;

    ReportResource(CreditReports credit, SpecialReports special, TenderLists tenders, ReadingReports reading) {
        this.credit = credit;
        this.special = special;
        this.tenders = tenders;
        this.reading = reading;
    }

    /** A credit report as of a day and as known at a number; as of today without either. */
    @PostMapping("/api/v1/reports")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentStanding issue(
            @RequestParam String code,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Long knownAt,
            Locale locale) {
        return credit.issue(code, Audience.OFFICIAL, asOf, knownAt, locale).document();
    }

    /** A special report in domains, of a period. */
    @PostMapping("/api/v1/reports/special")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentStanding special(
            @RequestParam String code,
            @RequestParam List<String> domain,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            Locale locale) {
        if (until.isBefore(from)) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "report-day", from + " – " + until);
        }
        return special.issue(code, Audience.OFFICIAL, domain, new Period(from, until), locale)
                .document();
    }

    /** The list of a tender: a participant a line in the body, its code in the first cell. */
    @PostMapping(
            path = "/api/v1/reports/tender",
            consumes = {"text/plain", "text/csv"})
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "Participants in UTF-8, a line each, the code in the first cell",
                            content = {
                                @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
                            }))
    @ResponseStatus(HttpStatus.CREATED)
    DocumentStanding tender(@RequestParam String tender, HttpServletRequest request, Locale locale) throws IOException {
        return tenders.issue(tender, participants(request), locale).document();
    }

    /** Read no further than a list may be long. */
    private static String participants(HttpServletRequest request) throws IOException {
        byte[] read = request.getInputStream().readNBytes(Participants.MOST_BYTES + 1);
        if (read.length > Participants.MOST_BYTES) {
            throw new RequestProblem(HttpStatus.CONTENT_TOO_LARGE, "tender-size", Participants.LONGEST_TEXT);
        }
        return new String(read, StandardCharsets.UTF_8);
    }

    @GetMapping("/api/v1/reports/{code}")
    ResponseEntity<String> signed(@PathVariable String code) {
        return SignedFile.answer(reading.signed(code), code);
    }

    @GetMapping("/api/v1/reports/{code}/csv")
    ResponseEntity<String> csv(@PathVariable String code, Locale locale) {
        return TenderFile.of(reading.tender(code), code, locale);
    }
}
