package org.credit531.modelling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.evaluation.ModelTexts;
import org.credit531.evaluation.ModelVersion;
import org.credit531.evaluation.PublishedModels;
import org.credit531.evaluation.Recall;
import org.credit531.scoring.Model;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The public register: every released version of every model, with where it stands, also those whose day is to come. */
@Component
class Register {

    private final PublishedModels models;
    private final ModelTexts texts;
    private final Editions editions;
    private final Clock clock;

    Register(PublishedModels models, ModelTexts texts, Editions editions, Clock clock) {
        this.models = models;
        this.texts = texts;
        this.editions = editions;
        this.clock = clock;
    }

    /** Every version, by model, the latest first. */
    List<Entry> all() {
        List<Edition> waiting = editions.waiting(Shelf.MODEL);
        List<Edition> ends = Stream.concat(editions.entered(Shelf.MODEL).stream(), waiting.stream())
                .filter(Edition::ends)
                .toList();
        List<Released> released = new ArrayList<>();
        models.versions().forEach(version -> released.add(new Released(version.model(), version.edition())));
        waiting.stream()
                .filter(edition -> !edition.ends())
                .forEach(edition -> read(edition).ifPresent(model -> released.add(new Released(model, edition))));
        List<ModelVersion> today = models.today();
        return released.stream()
                .map(one -> entry(one, released, ends, today))
                .sorted(Comparator.comparing(Entry::id)
                        .thenComparing(Comparator.comparingInt(Entry::version).reversed()))
                .toList();
    }

    private Optional<Model> read(Edition edition) {
        return Optional.ofNullable(
                texts.read(edition.name() + ".yaml", edition.text(), bases()).model());
    }

    /** The models that a text may extend. */
    List<Model> bases() {
        return models.versions().stream().map(ModelVersion::model).toList();
    }

    /** The versions of one model, the latest first; empty for one that was never released. */
    List<Entry> of(String model) {
        return all().stream().filter(entry -> entry.id().equals(model)).toList();
    }

    /**
     * A version.
     *
     * @throws RequestProblem 404 {@code unknown-model}, {@code unknown-model-version}
     */
    Entry require(String model, int version) {
        List<Entry> versions = of(model);
        if (versions.isEmpty()) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, "unknown-model", model);
        }
        return versions.stream()
                .filter(entry -> entry.version() == version)
                .findFirst()
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-model-version", model, version));
    }

    /** The latest edition of a model, whether its day has come or not. */
    Optional<Edition> latest(String model) {
        return editions.of(Shelf.MODEL, model).stream().reduce((earlier, later) -> later);
    }

    private Entry entry(Released one, List<Released> all, List<Edition> ends, List<ModelVersion> today) {
        Edition edition = one.edition();
        Recall recall = models.recall(edition.name(), edition.version()).orElse(null);
        Edition next = Stream.concat(all.stream().map(Released::edition), ends.stream())
                .filter(other -> other.name().equals(edition.name()) && other.version() > edition.version())
                .filter(other -> models.recall(other.name(), other.version()).isEmpty())
                .min(Comparator.comparingInt(Edition::version))
                .orElse(null);
        boolean inForce = today.stream().anyMatch(version -> version.edition().equals(edition));
        State state = recall == null ? state(edition, next, inForce) : State.RECALLED;
        LocalDate until = recall != null ? recall.from() : next == null ? null : next.effectiveFrom();
        return new Entry(one.model(), edition, state, until, recall);
    }

    private State state(Edition edition, @Nullable Edition next, boolean inForce) {
        if (inForce) {
            return State.IN_FORCE;
        }
        if (!edition.entered() || edition.effectiveFrom().isAfter(LocalDate.now(clock))) {
            return State.WAITING;
        }
        if (next == null || !next.entered() || next.effectiveFrom().isAfter(LocalDate.now(clock))) {
            return State.RESTING;
        }
        return next.ends() ? State.RETIRED : State.REPLACED;
    }

    private record Released(Model model, Edition edition) {}

    /** Where a released version stands. */
    enum State {
        WAITING("waiting", "received"),
        IN_FORCE("in-force", "done"),
        /** It extends a version of its base that is not in force, and evaluates nobody until another of it extends that one. */
        RESTING("resting", "running"),
        REPLACED("replaced", "plain"),
        RETIRED("retired", "plain"),
        /** It was wrong: nobody is evaluated by it any more, also as of days on which it held. */
        RECALLED("recalled", "failed");

        private final String word;
        private final String kind;

        State(String word, String kind) {
            this.word = word;
            this.kind = kind;
        }

        /** The ending of message keys, and the word in the interface. */
        String word() {
            return word;
        }

        /** The colour of its tag. */
        String kind() {
            return kind;
        }
    }

    /**
     * A released version in the register.
     *
     * @param until the first day on which it does not hold any more, {@code null} while none is known
     * @param recall its recall, {@code null} where it was not recalled
     */
    record Entry(
            Model model,
            Edition edition,
            State state,
            @Nullable LocalDate until,
            @Nullable Recall recall) {

        String id() {
            return edition.name();
        }

        int version() {
            return edition.version();
        }

        boolean shipped() {
            return edition.signatures() == null;
        }
    }
}
