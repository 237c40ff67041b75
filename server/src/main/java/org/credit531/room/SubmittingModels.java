package org.credit531.room;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.change.TextHash;
import org.credit531.evaluation.ModelTexts;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.language.Label;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Model;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.credit531.web.RequestProblem;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes models of third parties, in the language of the platform's own, checks them as those are checked, and lets a named person
 * admit or refuse them. The text is the third party's: it is sealed, and shown to whoever decides.
 */
@Component
class SubmittingModels {

    private static final int LONGEST_TEXT = 65_536;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_WAITING = 3;

    private final JdbcRoomModels models;
    private final Engaging engaging;
    private final ModelTexts texts;
    private final RoomRules rules;
    private final Vault vault;
    private final TellingParties telling;
    private final Ledger ledger;
    private final Clock clock;

    SubmittingModels(
            JdbcRoomModels models,
            Engaging engaging,
            ModelTexts texts,
            RoomRules rules,
            Vault vault,
            TellingParties telling,
            Ledger ledger,
            Clock clock) {
        this.models = models;
        this.engaging = engaging;
        this.texts = texts;
        this.rules = rules;
        this.vault = vault;
        this.telling = telling;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes a model.
     *
     * @throws RequestProblem 404 {@code room-unknown}; 409 {@code room-not-in-force}, {@code room-models-many}; 422 {@code
     *     room-model-long}, {@code room-model-flawed}, and what {@link RoomRules} refuses
     */
    @Transactional
    public UUID submit(UUID engagementId, String text, Visitor visitor) {
        Engagement engagement = engaging.requireOwn(engagementId, visitor);
        engaging.requireInForce(engagement);
        long waiting = models.of(engagementId).stream()
                .filter(one -> one.state() == RoomModel.State.SUBMITTED)
                .count();
        if (waiting >= MOST_WAITING) {
            throw new RequestProblem(HttpStatus.CONFLICT, "room-models-many", MOST_WAITING);
        }
        CompiledModel compiled = compile(text);
        boolean open = rules.checkReadings(compiled, engagement.items());
        Model model = compiled.model();
        UUID id = UUID.randomUUID();
        var submitted = new RoomModel(
                id,
                engagementId,
                label(model.label()),
                model.version(),
                List.copyOf(compiled.reads().keySet()),
                model.indicators().stream()
                        .map(indicator -> label(indicator.label()))
                        .toList(),
                model.grades().stream()
                        .map(grade -> new RoomModel.GradeName(grade.id(), label(grade.label())))
                        .toList(),
                open,
                TextHash.of(text),
                RoomModel.State.SUBMITTED,
                "",
                visitor.name(),
                null);
        models.add(
                submitted,
                vault.seal(Purpose.ROOM, text.getBytes(StandardCharsets.UTF_8), place(id))
                        .bytes(),
                OffsetDateTime.now(clock));
        telling.submitted(engagement, submitted);
        note(id, RoomModel.State.SUBMITTED);
        return id;
    }

    private static Label label(org.credit531.scoring.Label label) {
        return new Label(label.zh(), label.en());
    }

    /**
     * What a text says.
     *
     * @throws RequestProblem 422 {@code room-model-long}, {@code room-model-flawed}, and what {@link RoomRules#checkKind} refuses
     */
    CompiledModel compile(String text) {
        if (text.length() > LONGEST_TEXT || CitizenNumbers.areIn(text)) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "room-model-long", LONGEST_TEXT);
        }
        ModelTexts.Read read = texts.read("room.yaml", text, List.of());
        Model model = read.model();
        if (model != null) {
            RoomRules.checkKind(model);
        }
        if (model == null || !read.flaws().isEmpty()) {
            Locale locale = LocaleContextHolder.getLocale();
            throw read.flaws().stream()
                    .findFirst()
                    .map(flaw -> flawed(flaw.line(), flaw.reason().in(locale)))
                    .orElseGet(() -> flawed(1, ""));
        }
        return model.compile();
    }

    private static RequestProblem flawed(int line, String reason) {
        return new RequestProblem(
                HttpStatus.UNPROCESSABLE_CONTENT, "room-model-flawed", Integer.toString(line), reason);
    }

    /**
     * Admits a model, or refuses it with a reason.
     *
     * @throws RequestProblem 404 {@code room-model-unknown}; 409 {@code room-decided}, {@code room-not-in-force}; 422 {@code
     *     room-reason}
     */
    @Transactional
    public void decide(UUID id, boolean admitted, String reason, Visitor visitor) {
        RoomModel model = require(id);
        engaging.requireInForce(engaging.require(model.engagement()));
        String stated = admitted ? "" : reason.strip();
        if (!admitted && (stated.isEmpty() || stated.length() > LONGEST_REASON || CitizenNumbers.areIn(stated))) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "room-reason", LONGEST_REASON);
        }
        var state = admitted ? RoomModel.State.ADMITTED : RoomModel.State.REFUSED;
        if (!models.decide(id, state, stated, visitor.name())) {
            throw new RequestProblem(HttpStatus.CONFLICT, "room-decided");
        }
        telling.decided(model, admitted, stated);
        note(id, state);
    }

    /**
     * A model.
     *
     * @throws RequestProblem 404 {@code room-model-unknown}
     */
    RoomModel require(UUID id) {
        return models.find(id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "room-model-unknown", id.toString()));
    }

    /** Its text, for whoever decides and for the run. */
    String text(UUID id) {
        byte[] opened = vault.open(Purpose.ROOM, Sealed.of(models.sealedText(id)), place(id));
        return new String(opened, StandardCharsets.UTF_8);
    }

    private static byte[] place(UUID id) {
        return ("room_model/" + id).getBytes(StandardCharsets.US_ASCII);
    }

    private void note(UUID id, RoomModel.State state) {
        ledger.record(Act.done(AuditEvent.ROOM_MODEL, id + " " + state.word()));
    }
}
