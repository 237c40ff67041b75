package org.credit531.room;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.catalogue.Catalogue;
import org.credit531.language.Texts;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts engagements, cards of models and runs into the reader's words. */
@Component
class ShowingRooms {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcRoomModels models;
    private final JdbcRuns runs;
    private final Catalogue catalogue;

    ShowingRooms(JdbcRoomModels models, JdbcRuns runs, Catalogue catalogue) {
        this.models = models;
        this.runs = runs;
        this.catalogue = catalogue;
    }

    /** An engagement with the cards of its models. */
    Room room(Engagement one, Locale locale) {
        return room(one, models.of(one.id()), locale);
    }

    private Room room(Engagement one, List<RoomModel> cards, Locale locale) {
        return new Room(
                one.id(),
                one.name(),
                one.thirdParty(),
                one.purpose(),
                one.basis(),
                items(one.items(), locale),
                one.endsOn().toString(),
                one.mostRuns(),
                tag("room.state.", one.state().word(), locale),
                one.state() == Engagement.State.APPROVED,
                one.proposedBy(),
                one.decidedBy() == null ? "" : one.decidedBy(),
                cards.stream().map(model -> card(model, locale)).toList());
    }

    /** Engagements with the cards of their models. */
    List<Room> rooms(List<Engagement> all, Locale locale) {
        Map<UUID, List<RoomModel>> found = models
                .of(all.stream().map(Engagement::id).toList())
                .stream()
                .collect(Collectors.groupingBy(RoomModel::engagement));
        return all.stream()
                .map(one -> room(one, found.getOrDefault(one.id(), List.of()), locale))
                .toList();
    }

    /** The card of a model. */
    Card card(RoomModel model, Locale locale) {
        return new Card(
                model.id(),
                model.name().in(locale),
                model.version(),
                items(model.items(), locale),
                model.indicators().stream().map(label -> label.in(locale)).toList(),
                model.open(),
                tag("room.model.state.", model.state().word(), locale),
                model.state() == RoomModel.State.ADMITTED,
                model.state() == RoomModel.State.SUBMITTED,
                model.reason(),
                model.textHash());
    }

    /** The runs of an engagement. */
    List<Line> runs(UUID engagement, Locale locale) {
        List<RoomRun> all = runs.of(engagement);
        Map<UUID, RoomModel> ran = models.of(engagement).stream().collect(toMap(RoomModel::id, identity()));
        return all.stream().map(run -> line(run, ran.get(run.model()), locale)).toList();
    }

    /** A run. */
    Line line(RoomRun run, Locale locale) {
        return line(run, models.find(run.model()).orElse(null), locale);
    }

    private static Line line(RoomRun run, @Nullable RoomModel model, Locale locale) {
        return new Line(
                run.id(),
                run.asOf().toString(),
                tag("room.run.state.", run.state().word(), locale),
                run.problem(locale),
                run.state() == RoomRun.State.CALCULATED,
                run.state() == RoomRun.State.RELEASED,
                run.graded(),
                run.expiresOn() == null ? "" : run.expiresOn().toString(),
                counts(run, model, locale));
    }

    private static List<Count> counts(RoomRun run, @Nullable RoomModel model, Locale locale) {
        return run.figures() == null
                ? List.of()
                : JSON.readTree(run.figures()).properties().stream()
                        .map(one -> new Count(
                                model == null ? one.getKey() : model.called(one.getKey(), locale),
                                one.getValue().asInt()))
                        .toList();
    }

    /** What would go out of a run. */
    List<ReleasingRuns.Seen> seen(RoomRun run, List<ReleasingRuns.Seen> all, Locale locale) {
        return models.find(run.model())
                .map(model -> all.stream()
                        .map(one -> new ReleasingRuns.Seen(one.code(), one.name(), model.called(one.grade(), locale)))
                        .toList())
                .orElse(all);
    }

    private String items(List<String> codes, Locale locale) {
        String between = Texts.of("room", "room.between", locale);
        return String.join(
                between,
                codes.stream()
                        .map(code -> catalogue
                                .item(code)
                                .map(item -> item.name().in(locale))
                                .orElse(code))
                        .toList());
    }

    private static Tag tag(String key, String word, Locale locale) {
        String colour = switch (word) {
            case "approved", "admitted", "released" -> "good";
            case "refused", "failed", "superseded" -> "failed";
            case "waiting", "running" -> "running";
            case "proposed", "submitted", "calculated" -> "received";
            default -> "plain";
        };
        return new Tag(colour, Texts.of("room", key + word, locale));
    }

    /** An engagement as pages show it. */
    record Room(
            UUID id,
            String name,
            String code,
            String purpose,
            String basis,
            String items,
            String endsOn,
            int mostRuns,
            Tag state,
            boolean approved,
            String proposedBy,
            String decidedBy,
            List<Card> models) {

        /** The same for everybody: without who stands behind it, and with the cards of admitted models alone. */
        Room outside() {
            return new Room(
                    id,
                    name,
                    code,
                    purpose,
                    basis,
                    items,
                    endsOn,
                    mostRuns,
                    state,
                    approved,
                    "",
                    "",
                    models.stream().filter(Card::admitted).toList());
        }
    }

    /** The card of a model as pages show it. */
    record Card(
            UUID id,
            String name,
            int version,
            String items,
            List<String> indicators,
            boolean open,
            Tag state,
            boolean admitted,
            boolean waiting,
            String reason,
            String hash) {}

    /** A run as pages show it. */
    record Line(
            UUID id,
            String asOf,
            Tag state,
            String problem,
            boolean calculated,
            boolean released,
            int graded,
            String expiresOn,
            List<Count> counts) {

        /** The same for the third party, to whom nothing goes out before a person has released it. */
        Line outside() {
            return released ? this : new Line(id, asOf, state, problem, calculated, false, 0, "", List.of());
        }
    }

    /** How many organisations have a grade, in tens. */
    record Count(String grade, int count) {}
}
