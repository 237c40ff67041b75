package org.credit531.modelling;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.credit531.change.TextHash;
import org.credit531.edition.Edition;
import org.credit531.evaluation.ModelTexts;
import org.credit531.language.Label;
import org.credit531.law.Article;
import org.credit531.law.Laws;
import org.credit531.scoring.Model;
import org.credit531.signing.Signatures;
import org.credit531.signing.SignedDocument;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The signed cards of released versions, kept as they are handed out. */
@Component
class ModelCards {

    private static final String TYPE = "credit531-model-card";
    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Signatures signatures;
    private final ModelTexts texts;
    private final Laws laws;
    private final Clock clock;

    ModelCards(JdbcClient jdbc, Signatures signatures, ModelTexts texts, Laws laws, Clock clock) {
        this.jdbc = jdbc;
        this.signatures = signatures;
        this.texts = texts;
        this.laws = laws;
        this.clock = clock;
    }

    /** Signs the card of a version as it is released. */
    void release(Model model, Edition edition, ModelDraft draft, Review review, String summary) {
        String words = draft.words().calibration();
        sign(edition, card(model, edition, new Label(words, words), review, reviewed(draft, review, summary)));
    }

    /** Signs the card of a version that was shipped; does nothing where it has one. */
    void ship(Model model, Edition edition, Review review) {
        if (find(edition.name(), edition.version()).isEmpty()) {
            sign(
                    edition,
                    card(
                            model,
                            edition,
                            texts.notes(model.id(), model.version()).orElse(null),
                            review,
                            null));
        }
    }

    private void sign(Edition edition, ModelCard card) {
        jdbc.sql("""
                insert into model_card (model, version, document, signed_at)
                values (:model, :version, :document, :at)
                """)
                .param("model", edition.name())
                .param("version", edition.version())
                .param(
                        "document",
                        signatures.document(TYPE, JSON.writeValueAsBytes(card)).text())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * The card of a version.
     *
     * @throws RequestProblem 404 {@code unknown-model-version}
     */
    SignedDocument require(String model, int version) {
        return find(model, version)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-model-version", model, version));
    }

    private Optional<SignedDocument> find(String model, int version) {
        return jdbc.sql("select document from model_card where model = :model and version = :version")
                .param("model", model)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(SignedDocument::new);
    }

    /** What a card says. */
    static ModelCard read(SignedDocument document) {
        return JSON.treeToValue(document.content(), ModelCard.class);
    }

    private ModelCard card(
            Model model,
            Edition edition,
            @Nullable Label calibration,
            Review review,
            ModelCard.@Nullable Reviewed reviewed) {
        boolean shipped = edition.signatures() == null;
        return new ModelCard(
                FORMAT,
                model.id(),
                model.version(),
                label(model.label()),
                TextHash.of(edition.text()),
                shipped ? "shipped" : "released",
                shipped ? null : edition.effectiveFrom().toString(),
                article(model.basis()),
                model.subjects(),
                model.scale(),
                dimensions(review),
                model.indicators().size(),
                calibration,
                reviewed,
                edition.reason().isEmpty() ? null : edition.reason(),
                SignedDocument.time(OffsetDateTime.now(clock), clock.getZone()));
    }

    private static List<ModelCard.Part> dimensions(Review review) {
        return review.parts().stream()
                .map(part -> new ModelCard.Part(
                        part.dimension().id(), label(part.dimension().label()), part.points(), part.wanted()))
                .toList();
    }

    private static ModelCard.Reviewed reviewed(ModelDraft draft, Review review, String summary) {
        return new ModelCard.Reviewed(
                review.weighs() ? "ahp" : "none",
                review.opinions().size(),
                review.opinions().stream()
                        .mapToInt(opinion -> opinion.weighting().ratioInThousandths())
                        .max()
                        .orElse(0),
                review.together() == null ? 0 : review.together().ratioInThousandths(),
                summary,
                TextHash.of(draft.minutes()));
    }

    private ModelCard.Article article(String id) {
        return new ModelCard.Article(id, laws.article(id).map(Article::citation).orElse(new Label(id, id)));
    }

    private static Label label(org.credit531.scoring.Label label) {
        return new Label(label.zh(), label.en());
    }
}
