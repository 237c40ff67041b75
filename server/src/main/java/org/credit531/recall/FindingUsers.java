package org.credit531.recall;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.audit.LookUps;
import org.credit531.evaluation.ModelVersion;
import org.credit531.evaluation.PublishedModels;
import org.credit531.following.Followers;
import org.credit531.recall.JdbcRecallUsers.Given;
import org.credit531.recall.JdbcRecallUsers.User;
import org.credit531.scoring.Family;
import org.springframework.stereotype.Component;

/**
 * Finds who had been given a result of a recalled version: whoever looked an organisation up while the version was in force, as far as
 * the ledger knows, and whoever follows it. What everybody may read was given to nobody who is known.
 */
@Component
class FindingUsers {

    private final LookUps lookUps;
    private final Followers followers;
    private final PublishedModels models;
    private final JdbcRecallUsers users;
    private final Clock clock;

    FindingUsers(LookUps lookUps, Followers followers, PublishedModels models, JdbcRecallUsers users, Clock clock) {
        this.lookUps = lookUps;
        this.followers = followers;
        this.models = models;
        this.users = users;
        this.clock = clock;
    }

    /** Notes who was given a result of these organisations. */
    void find(ModelRecall recall, List<JdbcRecallResults.Settled> settled) {
        List<UUID> subjects = settled.stream().map(one -> one.subject().value()).toList();
        Stream<Given> looked =
                lookUps.lookers(subjects, begin(recall), end(recall)).stream().map(FindingUsers::given);
        // The result of an individual business is its own: no follower is told of it.
        Stream<Given> follow = followers
                .of(settled.stream()
                        .filter(one -> !one.family().equals(Family.INDIVIDUAL_BUSINESS.code()))
                        .map(JdbcRecallResults.Settled::subject)
                        .toList())
                .stream()
                .map(one -> new Given(
                        new User("account", one.account()), one.subject().value(), "following"));
        users.give(recall.id(), Stream.concat(looked, follow).toList());
    }

    /** An office is told as such. Of an inquiry that others must not know of nobody is told but the account that looked. */
    private static Given given(LookUps.Looker looker) {
        String unit = looker.unit();
        User user = unit != null && !looker.investigation()
                ? new User("unit", unit)
                : new User(looker.kind(), looker.visitor());
        return new Given(user, looker.subject(), "look-up");
    }

    private Instant begin(ModelRecall recall) {
        LocalDate from = recall.what().from();
        return start(models.version(recall.what().model(), recall.what().version())
                .map(version -> version.edition().effectiveFrom())
                .filter(from::isBefore)
                .orElse(from));
    }

    /** Until another version took over, or the recall was signed. */
    private Instant end(ModelRecall recall) {
        Instant signed = recall.signedAt().toInstant();
        return models.versions().stream()
                .filter(other -> isNext(other, recall))
                .map(other -> start(other.edition().effectiveFrom()))
                .filter(signed::isAfter)
                .min(Instant::compareTo)
                // It took over in the course of its first day.
                .map(taken -> taken.plusSeconds(86_400))
                .filter(signed::isAfter)
                .orElse(signed);
    }

    private boolean isNext(ModelVersion other, ModelRecall recall) {
        return other.id().equals(recall.what().model())
                && other.version() > recall.what().version()
                && models.recall(other.id(), other.version()).isEmpty();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
