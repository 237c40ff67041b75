package org.credit531.modelling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.change.LineDiff;
import org.credit531.change.TextHash;
import org.credit531.evaluation.Evaluations;
import org.credit531.law.Citation;
import org.credit531.law.Laws;
import org.credit531.signing.SignedDocument;
import org.credit531.web.DataTable;
import org.credit531.web.DataTable.Cell;
import org.credit531.web.FileAnswer;
import org.credit531.web.PointsText;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The public register of models: all versions, and each with its card, its text and how it differs from the one before. */
@Controller
@RequestMapping("/models")
class RegisterPages {

    private static final List<String> COLUMNS = List.of("version", "state", "from", "until", "origin", "basis");

    private final Register register;
    private final ModelCards cards;
    private final Evaluations evaluations;
    private final RecallFigures recalls;
    private final Laws laws;
    private final MessageSource messages;
    private final ModelExchange exchange;

    RegisterPages(
            Register register,
            ModelCards cards,
            Evaluations evaluations,
            RecallFigures recalls,
            Laws laws,
            MessageSource messages,
            ModelExchange exchange) {
        this.register = register;
        this.cards = cards;
        this.evaluations = evaluations;
        this.recalls = recalls;
        this.laws = laws;
        this.messages = messages;
        this.exchange = exchange;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        Map<String, List<Register.Entry>> byModel = new LinkedHashMap<>();
        register.all()
                .forEach(entry -> byModel.computeIfAbsent(entry.id(), id -> new ArrayList<>())
                        .add(entry));
        model.addAttribute(
                "suspended",
                evaluations.suspended().stream().map(one -> one.told(locale)).toList());
        model.addAttribute("officer", Visitor.current().may(Action.READ, Resource.MODELS));
        model.addAttribute(
                "models",
                byModel.values().stream()
                        .map(versions -> registered(versions, locale))
                        .toList());
        return "modelling/register";
    }

    private Registered registered(List<Register.Entry> versions, Locale locale) {
        var latest = versions.getFirst().model();
        String label = latest.label().in(locale);
        return new Registered(
                latest.id(),
                label,
                latest.subjects().stream().map(kind -> "kind." + kind).toList(),
                latest.indicators().size(),
                PointsText.of(latest.scale()),
                new DataTable(
                        text("register.versions", locale, label),
                        COLUMNS.stream()
                                .map(column -> new DataTable.Column(text("register." + column, locale), false))
                                .toList(),
                        versions.stream().map(entry -> row(entry, locale)).toList()));
    }

    private DataTable.Row row(Register.Entry entry, Locale locale) {
        Citation basis = laws.citation(entry.model().basis(), locale);
        return new DataTable.Row(
                null,
                List.of(
                        Cell.link(text("register.version.of", locale, entry.version()), address(entry)),
                        Cell.of(state(entry, locale)),
                        Cell.of(from(entry, locale)),
                        Cell.of(entry.until() == null ? "—" : entry.until().toString()),
                        Cell.of(text(entry.shipped() ? "register.shipped" : "register.released", locale)),
                        Cell.link(basis.citation(), basis.address())));
    }

    private Tag state(Register.Entry entry, Locale locale) {
        return new Tag(
                entry.state().kind(), text("register.state." + entry.state().word(), locale));
    }

    private String from(Register.Entry entry, Locale locale) {
        return entry.shipped()
                ? text("register.always", locale)
                : entry.edition().effectiveFrom().toString();
    }

    private static String address(Register.Entry entry) {
        return "/models/" + entry.id() + "/versions/" + entry.version();
    }

    @GetMapping("/{id}/versions/{version}")
    String show(@PathVariable String id, @PathVariable int version, Model model, Locale locale) {
        Register.Entry entry = register.require(id, version);
        SignedDocument document = cards.require(id, version);
        Register.Entry before = register.of(id).stream()
                .filter(other -> other.version() < version)
                .findFirst()
                .orElse(null);
        String text = entry.edition().text();
        model.addAttribute(
                "suspended",
                evaluations.suspended().stream()
                        .filter(one -> one.family() == entry.model().family())
                        .map(one -> one.told(locale))
                        .toList());
        model.addAttribute("address", address(entry));
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("called", entry.model().label().in(locale));
        model.addAttribute("state", state(entry, locale));
        model.addAttribute("shipped", entry.shipped());
        model.addAttribute("from", from(entry, locale));
        model.addAttribute("until", entry.until());
        model.addAttribute("recall", entry.recall());
        model.addAttribute(
                "figures",
                entry.recall() == null ? null : recalls.of(id, version).orElse(null));
        model.addAttribute("knowledge", entry.edition().knowledge());
        model.addAttribute("basis", laws.citation(entry.model().basis(), locale));
        model.addAttribute("hash", TextHash.of(text));
        model.addAttribute("text", text);
        model.addAttribute("formats", exchange.offered(entry.model(), text, locale));
        model.addAttribute("before", before == null ? null : before.version());
        model.addAttribute(
                "lines",
                before == null ? List.of() : LineDiff.between(before.edition().text(), text));
        model.addAttribute("document", document);
        model.addAttribute("card", CardView.of(ModelCards.read(document), locale));
        return "modelling/version";
    }

    @GetMapping("/{id}/versions/{version}/text.yaml")
    ResponseEntity<String> text(@PathVariable String id, @PathVariable int version) {
        return DraftPages.yaml(
                id, version, register.require(id, version).edition().text());
    }

    /** The version in a format of others: a workbook, a scorecard or tables. */
    @GetMapping("/{id}/versions/{version}/model.{format}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int version, @PathVariable String format) {
        return exchange.file(
                format, id, version, register.require(id, version).edition().text());
    }

    @GetMapping("/{id}/versions/{version}/card.json")
    ResponseEntity<String> card(@PathVariable String id, @PathVariable int version) {
        String name = "model-card-" + register.require(id, version).id() + "-" + version + ".json";
        return FileAnswer.named(name, SignedDocument.MEDIA_TYPE)
                .body(cards.require(id, version).text());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /**
     * A model in the register.
     *
     * @param kinds keys of the kinds of subjects that it evaluates
     */
    record Registered(String id, String label, List<String> kinds, int indicators, String scale, DataTable versions) {}

    /** A card in the reader's language. */
    record CardView(
            List<Part> parts,
            boolean weighed,
            int indicators,
            String scale,
            @Nullable String calibration,
            ModelCard.@Nullable Reviewed review,
            @Nullable String largestRatio,
            @Nullable String togetherRatio,
            @Nullable String reason,
            String signedAt) {

        static CardView of(ModelCard card, Locale locale) {
            ModelCard.Reviewed review = card.review();
            return new CardView(
                    card.dimensions().stream().map(part -> part(part, locale)).toList(),
                    card.dimensions().stream().anyMatch(part -> part.expertPoints() != null),
                    card.indicators(),
                    PointsText.of(card.scale()),
                    card.calibration() == null ? null : card.calibration().in(locale),
                    review,
                    review == null ? null : WeightsView.ratio(review.largestRatio() / 1_000.0),
                    review == null ? null : WeightsView.ratio(review.togetherRatio() / 1_000.0),
                    card.reason(),
                    card.signedAt());
        }

        private static Part part(ModelCard.Part part, Locale locale) {
            return new Part(
                    part.label().in(locale),
                    PointsText.of(part.points()),
                    part.expertPoints() == null ? "—" : PointsText.of(part.expertPoints()));
        }

        /** A dimension with its points, and what the experts' weights come to. */
        record Part(String label, String points, String expertPoints) {}
    }
}
