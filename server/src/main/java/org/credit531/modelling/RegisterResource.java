package org.credit531.modelling;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.credit531.change.TextHash;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.Recall;
import org.credit531.evaluation.SuspendedJson;
import org.credit531.language.Label;
import org.credit531.signing.SignedDocument;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public register of models by REST: every version with where it stands, its text and its signed card. */
@RestController
@RequestMapping("/api/v1/models")
class RegisterResource {

    static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

    private final Register register;
    private final ModelCards cards;
    private final Evaluations evaluations;

    RegisterResource(Register register, ModelCards cards, Evaluations evaluations) {
        this.register = register;
        this.cards = cards;
        this.evaluations = evaluations;
    }

    @GetMapping
    @Operation(summary = "All models with all their versions")
    ModelsJson list() {
        Map<String, List<Register.Entry>> byModel = new LinkedHashMap<>();
        register.all()
                .forEach(entry -> byModel.merge(
                        entry.id(),
                        List.of(entry),
                        (some, one) ->
                                Stream.concat(some.stream(), one.stream()).toList()));
        List<SuspendedJson> suspended = SuspendedJson.all(evaluations.suspended());
        return new ModelsJson(byModel.values().stream().map(ModelJson::of).toList(), suspended);
    }

    @GetMapping("/{model}")
    @Operation(summary = "A model with its versions, the latest first")
    ModelJson show(@PathVariable String model) {
        List<Register.Entry> versions = register.of(model);
        if (versions.isEmpty()) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, "unknown-model", model);
        }
        return ModelJson.of(versions);
    }

    @GetMapping("/{model}/versions/{version}")
    @Operation(summary = "A version of a model: where it stands, and what its card says")
    VersionWithCardJson show(@PathVariable String model, @PathVariable int version) {
        Register.Entry entry = register.require(model, version);
        return new VersionWithCardJson(
                entry.id(), VersionJson.of(entry), ModelCards.read(cards.require(model, version)));
    }

    @GetMapping("/{model}/versions/{version}/text")
    @Operation(summary = "The text of a version, in YAML, as it was released")
    ResponseEntity<String> text(@PathVariable String model, @PathVariable int version) {
        return ResponseEntity.ok()
                .contentType(YAML)
                .body(register.require(model, version).edition().text());
    }

    @GetMapping("/{model}/versions/{version}/card")
    @Operation(summary = "The signed card of a version")
    ResponseEntity<String> card(@PathVariable String model, @PathVariable int version) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SignedDocument.MEDIA_TYPE))
                .body(cards.require(register.require(model, version).id(), version)
                        .text());
    }

    /**
     * All models.
     *
     * @param suspended the families that are switched off: their models evaluate nobody
     */
    record ModelsJson(List<ModelJson> models, List<SuspendedJson> suspended) {}

    /** A model, with the words of its latest version. */
    record ModelJson(String model, Label label, List<String> subjects, List<VersionJson> versions) {

        static ModelJson of(List<Register.Entry> versions) {
            var latest = versions.getFirst().model();
            return new ModelJson(
                    latest.id(),
                    new Label(latest.label().zh(), latest.label().en()),
                    latest.subjects(),
                    versions.stream().map(VersionJson::of).toList());
        }
    }

    /**
     * A version.
     *
     * @param state {@code waiting}, {@code in-force}, {@code resting}, {@code replaced}, {@code retired} or {@code recalled}
     * @param effectiveFrom its first day; null as shipped
     * @param until the first day on which it does not hold any more, null while none is known
     * @param knowledge the number from which it is known; null while its day is to come
     * @param recalled why nobody is evaluated by it any more; null where it was not recalled
     */
    record VersionJson(
            int version,
            String state,
            boolean shipped,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate until,
            @Nullable Long knowledge,
            String basis,
            String sha256,
            @Nullable RecalledJson recalled) {

        static VersionJson of(Register.Entry entry) {
            return new VersionJson(
                    entry.version(),
                    entry.state().word(),
                    entry.shipped(),
                    entry.shipped() ? null : entry.edition().effectiveFrom(),
                    entry.until(),
                    entry.edition().knowledge(),
                    entry.model().basis(),
                    TextHash.of(entry.edition().text()),
                    entry.recall() == null ? null : RecalledJson.of(entry.recall()));
        }
    }

    /**
     * The recall of a version.
     *
     * @param from the first day as of which nobody is evaluated by it
     * @param instead the earlier version that holds in its place; null for the one before
     * @param knownFrom the number from which the recall is known
     * @param reason what is wrong
     */
    record RecalledJson(
            LocalDate from,
            @Nullable Integer instead,
            @Nullable Long knownFrom,
            String reason) {

        static RecalledJson of(Recall recall) {
            return new RecalledJson(recall.from(), recall.instead(), recall.knowledge(), recall.reason());
        }
    }

    /** A version with its card. */
    record VersionWithCardJson(String model, VersionJson version, ModelCard card) {}
}
