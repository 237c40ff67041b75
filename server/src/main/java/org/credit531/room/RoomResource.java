package org.credit531.room;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.signing.SignedDocument;
import org.credit531.web.FileAnswer;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sealed room for the program of a third party. */
@RestController
@RequestMapping("/api/v1/rooms")
class RoomResource {

    private final JdbcEngagements engagements;
    private final JdbcRoomModels stored;
    private final JdbcRuns runs;
    private final Engaging engaging;
    private final SubmittingModels models;
    private final BeginningRuns beginning;
    private final ReleasingRuns releasing;
    private final EndingRooms ending;

    RoomResource(
            JdbcEngagements engagements,
            JdbcRoomModels stored,
            JdbcRuns runs,
            Engaging engaging,
            SubmittingModels models,
            BeginningRuns beginning,
            ReleasingRuns releasing,
            EndingRooms ending) {
        this.engagements = engagements;
        this.stored = stored;
        this.runs = runs;
        this.engaging = engaging;
        this.models = models;
        this.beginning = beginning;
        this.releasing = releasing;
        this.ending = ending;
    }

    @GetMapping
    @Operation(summary = "The own engagements under which models are run")
    RoomsJson all() {
        String code =
                Visitor.current().subject().orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "no-subject"));
        return new RoomsJson(engagements.of(code).stream().map(this::json).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "An own engagement, its models and runs")
    RoomJson show(@PathVariable UUID id) {
        return json(engaging.requireOwn(id, Visitor.current()));
    }

    @PostMapping(path = "/{id}/models", consumes = "text/plain")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Hand in a model",
            description =
                    "In the language of the platform's models. A named person of the credit centre admits it or refuses it.")
    RoomModelJson submit(
            @PathVariable UUID id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
                    @RequestBody(required = false)
                    @Nullable
                    String text) {
        return json(models.require(models.submit(id, text == null ? "" : text, Visitor.current())));
    }

    @PostMapping(path = "/{id}/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Begin a run of an admitted model",
            description =
                    "code names organisations, up to 200; left out for all that have authorised the engagement. A named person of the"
                            + " credit centre releases what comes out, or refuses it.")
    RoomRunJson begin(
            @PathVariable UUID id,
            @RequestParam UUID model,
            @RequestParam(defaultValue = "") List<String> code,
            Locale locale) {
        return json(releasing.require(beginning.begin(id, model, code, Visitor.current())), locale);
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "End an own engagement at once")
    RoomJson end(@PathVariable UUID id) {
        ending.end(engaging.requireOwn(id, Visitor.current()).id());
        return json(engaging.require(id));
    }

    @GetMapping("/runs/{id}")
    @Operation(summary = "How far a run is")
    RoomRunJson run(@PathVariable UUID id, Locale locale) {
        return json(releasing.requireOwn(id, Visitor.current()), locale);
    }

    @GetMapping(path = "/runs/{id}/result", produces = SignedDocument.MEDIA_TYPE)
    @Operation(
            summary = "What was released of a run, signed",
            description =
                    "Grades and counts in tens. It can be fetched for 30 days, until the engagement ends, an organisation in it"
                            + " withdraws or a record about one is removed.")
    ResponseEntity<String> result(@PathVariable UUID id) {
        return file(id, releasing.fetch(id, Visitor.current()));
    }

    /** A signed file as an answer, kept to the byte. */
    static ResponseEntity<String> file(UUID id, SignedDocument document) {
        return FileAnswer.named("room-" + id + ".json", SignedDocument.MEDIA_TYPE)
                .body(document.text());
    }

    private RoomJson json(Engagement one) {
        return new RoomJson(
                one.id(),
                one.purpose(),
                one.state().word(),
                one.items(),
                one.endsOn(),
                one.mostRuns(),
                stored.of(one.id()).stream().map(RoomResource::json).toList(),
                runs.of(one.id()).stream().map(RoomRun::id).toList());
    }

    private static RoomModelJson json(RoomModel one) {
        return new RoomModelJson(
                one.id(), one.name().zh(), one.version(), one.state().word(), one.reason(), one.open(), one.textHash());
    }

    private static RoomRunJson json(RoomRun one, Locale locale) {
        return new RoomRunJson(
                one.id(),
                one.engagement(),
                one.model(),
                one.asOf(),
                one.state().word(),
                one.problem(locale),
                one.expiresOn());
    }

    /** Own engagements. */
    @Schema(name = "Rooms")
    record RoomsJson(List<RoomJson> rooms) {}

    /** An engagement; its runs by id, the latest first. */
    @Schema(name = "Room")
    record RoomJson(
            UUID id,
            String purpose,
            String state,
            List<String> items,
            LocalDate endsOn,
            int mostRuns,
            List<RoomModelJson> models,
            List<UUID> runs) {}

    /** A model; open where everybody may see all that it reads. */
    @Schema(name = "RoomModel")
    record RoomModelJson(
            UUID id, String name, int version, String state, String reason, boolean open, String textHash) {}

    /** A run; problem says why it has failed. */
    @Schema(name = "RoomRun")
    record RoomRunJson(
            UUID id,
            UUID engagement,
            UUID model,
            LocalDate asOf,
            String state,
            String problem,
            @Nullable LocalDate expiresOn) {}
}
