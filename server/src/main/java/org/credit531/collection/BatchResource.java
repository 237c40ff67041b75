package org.credit531.collection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Batches by REST: sending one, following it. */
@RestController
@RequestMapping("/api/v1/batches")
class BatchResource {

    private static final int PAGE = 100;
    private static final MediaType TEXT_CSV = new MediaType("text", "csv");
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String JSON_LINES = "application/x-ndjson";
    /** What a file is, its content says; the media type only keeps out what cannot be one. */
    private static final Set<String> FILES = Set.of(
            "text/csv",
            "application/csv",
            "text/plain",
            "text/tab-separated-values",
            "application/octet-stream",
            "application/vnd.ms-excel",
            WORKBOOK,
            JSON_LINES,
            "application/jsonl",
            "application/jsonlines",
            "application/ndjson");

    private final Batches batches;
    private final BatchScope scope;

    BatchResource(Batches batches, BatchScope scope) {
        this.batches = batches;
        this.scope = scope;
    }

    /** Receives an upload; its reading goes on afterwards. */
    @PostMapping
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            description =
                                    "Records as separated values (UTF-8, GB18030), as a workbook, or as JSON Lines",
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(mediaType = WORKBOOK, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = JSON_LINES, schema = @Schema(type = "string"))
                            }))
    @ApiResponse(
            responseCode = "202",
            description = "Received; it is read next",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchJson.class)))
    ResponseEntity<BatchJson> submit(
            @RequestParam String item,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "delta") String mode,
            @RequestParam(required = false) @Nullable LocalDate effective,
            @Parameter(
                            description =
                                    "preview: keep it until it is confirmed or discarded; nothing is taken meanwhile",
                            schema = @Schema(allowableValues = "preview"))
                    @RequestParam(required = false)
                    @Nullable
                    String hold,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(value = "Content-Disposition", required = false) @Nullable String disposition,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        checkMedia(request);
        Batches.Submission submission = new Batches.Submission(
                item,
                scope.unitFor(unit, item),
                mode(mode),
                effective,
                Visitor.current().name(),
                key,
                FileNames.of(disposition),
                Batch.Channel.INTERFACE,
                holds(hold));
        Batch batch = batches.submit(submission, request.getContentLengthLong(), request.getInputStream());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/batches/" + batch.id()))
                .body(BatchJson.of(batch, batches, locale));
    }

    /** Batches, the latest first; of one unit, item, state or day, or with a part of a file's name. */
    @GetMapping
    BatchPage list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String unit,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "held",
                                                "columns-held",
                                                "columns-changed",
                                                "received",
                                                "running",
                                                "done",
                                                "failed"
                                            }))
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String file,
            Locale locale) {
        if (state != null && !state.isBlank() && !BatchFilter.STATES.contains(state)) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "state", state);
        }
        BatchFilter filter = scope.filter(unit, item, state, day, file);
        List<Batch> page = batches.search(filter, BatchCursor.read(cursor), false, PAGE);
        String next = page.size() < PAGE ? null : BatchCursor.after(page.getLast());
        return new BatchPage(
                page.stream().map(batch -> BatchJson.of(batch, batches, locale)).toList(), next);
    }

    @GetMapping("/{id}")
    BatchJson show(@PathVariable UUID id, Locale locale) {
        return BatchJson.of(scope.seen(id), batches, locale);
    }

    /** Has a failed batch read again. */
    @PostMapping("/{id}/retry")
    BatchJson retry(@PathVariable UUID id, Locale locale) {
        return BatchJson.of(batches.retry(scope.seen(id).id()), batches, locale);
    }

    /** Refuses what cannot be a file of records. */
    static void checkMedia(HttpServletRequest request) {
        String type = request.getContentType();
        MediaType media = type == null ? TEXT_CSV : MediaType.parseMediaType(type);
        if (!FILES.contains(media.getType() + "/" + media.getSubtype())) {
            throw new RequestProblem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "upload-media-type", media.toString());
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new RequestProblem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "upload-encoding", encoding);
        }
    }

    private static boolean holds(@Nullable String hold) {
        if (hold == null || hold.equals(Batch.Held.PREVIEW.code())) {
            return hold != null;
        }
        throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "hold", hold);
    }

    private static Batch.Mode mode(String mode) {
        try {
            return Batch.Mode.of(mode);
        } catch (IllegalArgumentException e) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "mode", mode);
        }
    }

    /** A page of batches. */
    record BatchPage(List<BatchJson> batches, @Nullable String next) {}

    /** What is wrong with one value. */
    record FindingJson(String column, String value, String code, String message) {

        static FindingJson of(Finding finding, Locale locale) {
            return new FindingJson(
                    PersonNumbers.masked(finding.column()),
                    PersonNumbers.masked(finding.value()),
                    finding.code(),
                    PersonNumbers.masked(finding.message(locale)));
        }
    }
}
