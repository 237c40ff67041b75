package org.credit531.room;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the grades that were given out of an organisation into its words: to whom, when, and what the model calls them. */
@Component
class ShowingGrades {

    private final JdbcRuns runs;
    private final JdbcEngagements engagements;
    private final JdbcRoomModels models;
    private final Clock clock;

    ShowingGrades(JdbcRuns runs, JdbcEngagements engagements, JdbcRoomModels models, Clock clock) {
        this.runs = runs;
        this.engagements = engagements;
        this.models = models;
        this.clock = clock;
    }

    /** Those that went out, in their order. */
    List<Given> given(List<GivenGrade> all, Locale locale) {
        Map<UUID, RoomRun> ran = runs
                .find(all.stream().map(GivenGrade::run).distinct().toList())
                .stream()
                .collect(toMap(RoomRun::id, identity()));
        Map<UUID, Engagement> parties =
                engagements
                        .find(ran.values().stream()
                                .map(RoomRun::engagement)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(toMap(Engagement::id, identity()));
        Map<UUID, RoomModel> named = models
                .find(ran.values().stream().map(RoomRun::model).distinct().toList())
                .stream()
                .collect(toMap(RoomModel::id, identity()));
        List<Given> given = new ArrayList<>();
        for (GivenGrade one : all) {
            RoomRun run = requireNonNull(ran.get(one.run()));
            String to = requireNonNull(parties.get(run.engagement())).name();
            String grade = requireNonNull(named.get(run.model())).called(one.grade(), locale);
            given.add(new Given(to, grade, day(one.givenAt())));
        }
        return given;
    }

    private String day(@Nullable OffsetDateTime at) {
        return at == null
                ? ""
                : at.atZoneSameInstant(clock.getZone()).toLocalDate().toString();
    }

    /** A grade that was given out: to whom, as the model calls it, on which day. */
    record Given(String name, String grade, String on) {}
}
