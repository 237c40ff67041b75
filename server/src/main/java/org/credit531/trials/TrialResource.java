package org.credit531.trials;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;

/** Trial calculations for programs of those who make models. */
@RestController
class TrialResource {

    private final Trying trying;
    private final ReadingTrials reading;
    private final ArchivingRecords archiving;
    private final Clock clock;

    TrialResource(Trying trying, ReadingTrials reading, ArchivingRecords archiving, Clock clock) {
        this.trying = trying;
        this.reading = reading;
        this.archiving = archiving;
        this.clock = clock;
    }

    @PostMapping("/api/v1/trials")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Try a version of a model over all organisations",
            description =
                    "candidate is draft/<case> or <model>/<version>, against the same or live, asOf a day until today, outcome an item"
                            + " of which a record that begins later is bad. What comes"
                            + " out changes no result. A natural person is never in it.")
    TrialJson begin(
            @RequestParam String candidate,
            @RequestParam(defaultValue = Trial.LIVE) String against,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "") String outcome,
            Locale locale) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        UUID id =
                trying.begin(new NewTrial(candidate.strip(), against.strip(), day, outcome.strip()), Visitor.current());
        return json(trying.require(id), locale);
    }

    @GetMapping("/api/v1/trials")
    @Operation(summary = "The latest trials")
    TrialsJson all(Locale locale) {
        return new TrialsJson(
                reading.all().stream().map(trial -> json(trial, locale)).toList());
    }

    @GetMapping("/api/v1/trials/{id}")
    @Operation(summary = "How far a trial is")
    TrialJson show(@PathVariable UUID id, Locale locale) {
        return json(trying.require(id), locale);
    }

    @PostMapping("/api/v1/trials/{id}/cancel")
    @Operation(summary = "Call a trial off")
    TrialJson cancel(@PathVariable UUID id, Locale locale) {
        trying.cancel(id);
        return json(trying.require(id), locale);
    }

    @GetMapping("/api/v1/trials/{id}/figures")
    @Operation(
            summary = "What came out of a trial, as counts",
            description =
                    "Distributions, migration and the like; slices of fewer than 20 organisations stand together.")
    JsonNode figures(@PathVariable UUID id) {
        return reading.json(trying.require(id));
    }

    @GetMapping(path = "/api/v1/trials/{id}/results", produces = "text/csv")
    @Operation(
            summary = "What came out of a trial for each organisation",
            description =
                    "subject, points in thousandths, grade, model and its version, by code; while it is in memory. Each call has"
                            + " its entry in the ledger.")
    ResponseEntity<StreamingResponseBody> results(@PathVariable UUID id) {
        return reading.results(trying.require(id));
    }

    @PostMapping("/api/v1/trials/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Calculate a trial again, as known at its number",
            description =
                    "For what came out for each organisation, where it is in memory no more: with the texts, the day and the"
                            + " knowledge number of the trial. What was removed since is not in it.")
    TrialJson again(@PathVariable UUID id, Locale locale) {
        return json(trying.require(trying.again(id, Visitor.current())), locale);
    }

    @GetMapping(path = "/api/v1/trials/{id}/records", produces = "application/zip")
    @Operation(
            summary = "All that the command line or a cluster needs to come to the same results",
            description =
                    "The models, what held on the day, and of each item that they read the records as Parquet, as known now. One"
                            + " at a time: 429 with Retry-After while another is made or sent. Each call has its entry in the ledger.")
    ResponseEntity<InputStreamResource> records(@PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        return archiving.of(trying.require(id), response);
    }

    private TrialJson json(Trial trial, Locale locale) {
        Trial.Measured measured = trial.measured();
        return new TrialJson(
                trial.id(),
                trial.family().code(),
                trial.tried().candidate(),
                trial.tried().model(),
                trial.tried().version(),
                trial.tried().against(),
                trial.asOf(),
                trial.outcome(),
                trial.state().word(),
                trial.state() == Trial.State.FAILED ? RunningTrials.problem(trial, locale) : null,
                trial.done(),
                trial.total(),
                trial.reading() == null ? null : trial.reading().items(),
                measured == null ? null : measured.knowledge(),
                measured == null ? null : measured.organisations(),
                measured == null ? null : measured.milliseconds(),
                reading.isAtHand(trial),
                trial.createdBy(),
                trial.createdAt().atZoneSameInstant(clock.getZone()).toOffsetDateTime(),
                trial.keepUntil());
    }

    /** The latest trials. */
    @Schema(name = "Trials")
    record TrialsJson(List<TrialJson> trials) {}

    /**
     * A trial.
     *
     * @param state waiting, running, done, failed or cancelled
     * @param done of how many evaluations it is known what comes out
     * @param total how many there are: two for each organisation
     * @param reading while records are read, how many of each item are read and about how many there are
     * @param resultsAtHand whether the result of each organisation can be had
     */
    @Schema(name = "Trial")
    record TrialJson(
            UUID id,
            String family,
            String candidate,
            String model,
            int version,
            String against,
            LocalDate asOf,
            String outcome,
            String state,
            @Nullable String problem,
            int done,
            int total,
            @Nullable List<ReadSoFar.ItemSoFar> reading,
            @Nullable Long knownAt,
            @Nullable Integer organisations,
            @Nullable Long milliseconds,
            boolean resultsAtHand,
            String createdBy,
            OffsetDateTime createdAt,
            LocalDate keepUntil) {}
}
