package org.credit531.trials;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.credit531.evaluation.ModelTexts;
import org.credit531.evaluation.ModelVersion;
import org.credit531.evaluation.PublishedModels;
import org.credit531.identifiers.SubjectKind;
import org.credit531.language.Flaw;
import org.credit531.language.Texts;
import org.credit531.modelling.DraftedModels;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Model;
import org.credit531.web.Choice;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What can be tried out: open drafts and released versions; none of natural persons, who are evaluated with consent only. */
@Component
class Candidates {

    private static final String DRAFT = "draft/";
    private static final Pattern VERSION = Pattern.compile("([a-z][a-z0-9-]{2,40})/(\\d{1,6})");

    private final DraftedModels drafts;
    private final PublishedModels models;
    private final ModelTexts texts;

    Candidates(DraftedModels drafts, PublishedModels models, ModelTexts texts) {
        this.drafts = drafts;
        this.models = models;
        this.texts = texts;
    }

    /** The models that evaluate today. */
    List<Model> inForce() {
        return models.all().stream().map(CompiledModel::model).toList();
    }

    /** All of them, drafts first. */
    List<Choice> choices(Locale locale) {
        Stream<Choice> open = drafts.open().stream()
                .filter(draft -> draft.model() != null && !isOfPersons(draft.model()))
                .map(draft -> new Choice(DRAFT + draft.id(), label("trial.draft", draft.model(), locale, draft.by())));
        Stream<Choice> released = models.versions().stream()
                .filter(version -> !isOfPersons(version.model()))
                .map(version -> new Choice(
                        version.id() + "/" + version.version(), label("trial.version", version.model(), locale)));
        return Stream.concat(open, released).toList();
    }

    /** What a version is called that a trial names; of a model that was never released its id. */
    String called(String reference, String model, int version, Locale locale) {
        String name = models.versions().stream()
                .filter(one -> one.id().equals(model))
                .findFirst()
                .map(one -> one.model().label().in(locale))
                .orElse(model);
        return Texts.of(
                "trials",
                reference.startsWith(DRAFT) ? "trial.draft.of" : "trial.version",
                locale,
                name,
                Integer.toString(version));
    }

    /** The same of one that only its reference names. */
    String called(String reference, Locale locale) {
        Matcher version = VERSION.matcher(reference);
        return version.matches()
                ? called(reference, version.group(1), Integer.parseInt(version.group(2)), locale)
                : Texts.of("trials", "trial.another-draft", locale);
    }

    /** What a model is called, with its version. */
    static String label(Model model, Locale locale) {
        return label("trial.version", model, locale);
    }

    private static String label(String key, @Nullable Model model, Locale locale, Object... more) {
        Model named = Objects.requireNonNull(model);
        Object[] arguments = Stream.concat(
                        Stream.of(named.label().in(locale), Integer.toString(named.version())), Stream.of(more))
                .toArray();
        return Texts.of("trials", key, locale, arguments);
    }

    /**
     * The version that a request names.
     *
     * @throws RequestProblem 404 {@code trial-unknown-candidate}; 422 {@code trial-candidate-flawed} for a draft that is no model
     *     yet, {@code trial-of-persons}
     */
    Candidate require(String reference) {
        if (reference.startsWith(DRAFT)) {
            return draft(reference);
        }
        Matcher version = VERSION.matcher(reference);
        if (!version.matches()) {
            throw unknown(reference);
        }
        return models.version(version.group(1), Integer.parseInt(version.group(2)))
                .map(found -> released(reference, found))
                .orElseThrow(() -> unknown(reference));
    }

    private Candidate draft(String reference) {
        DraftedModels.Drafted draft = id(reference).flatMap(drafts::find).orElseThrow(() -> unknown(reference));
        Model model = draft.model();
        if (model == null) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "trial-candidate-flawed", draft.name());
        }
        return candidate(reference, draft.text(), model);
    }

    private static Optional<UUID> id(String reference) {
        try {
            return Optional.of(UUID.fromString(reference.substring(DRAFT.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Candidate released(String reference, ModelVersion version) {
        return candidate(reference, version.edition().text(), version.model());
    }

    private static Candidate candidate(String reference, String text, Model model) {
        if (isOfPersons(model)) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "trial-of-persons", model.id());
        }
        return new Candidate(reference, text, model.compile());
    }

    /**
     * A version as it was when a trial began with it.
     *
     * @throws RequestProblem 422 {@code trial-candidate-flawed} where the language refuses it by now
     */
    Candidate again(String reference, String text) {
        Model model = text(reference, text).model();
        if (model == null) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "trial-candidate-flawed", reference);
        }
        return candidate(reference, text, model);
    }

    /** The models that name the grades of a version: itself as far as it can be read, and those of its family, the latest first. */
    List<Model> naming(ModelFigures.Version version) {
        return Stream.concat(
                        Stream.ofNullable(
                                text(version.reference(), version.text()).model()),
                        models.versions().reversed().stream()
                                .map(ModelVersion::model)
                                .filter(model -> model.family() == version.family()))
                .toList();
    }

    /** What the text of a trial says today. */
    Text text(String reference, String text) {
        ModelTexts.Read read = texts.read(
                reference,
                text,
                models.versions().stream().map(ModelVersion::model).toList());
        return new Text(read.model(), read.model() == null ? read.flaws() : List.of());
    }

    /**
     * A text that is read again.
     *
     * @param model what it says; {@code null} where the language refuses it
     * @param flaws why it does
     */
    record Text(@Nullable Model model, List<Flaw> flaws) {}

    private static boolean isOfPersons(@Nullable Model model) {
        return model == null || model.subjects().contains(SubjectKind.NATURAL_PERSON.code());
    }

    private static RequestProblem unknown(String reference) {
        return new RequestProblem(HttpStatus.NOT_FOUND, "trial-unknown-candidate", reference);
    }
}
