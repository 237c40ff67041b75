package org.credit531.following;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.accounts.AccountNames;
import org.credit531.following.JdbcFollowed.Choice;
import org.credit531.following.PublicFacts.Fact;
import org.credit531.notices.Addressee;
import org.credit531.notices.NewNotice;
import org.credit531.notices.Notices;
import org.credit531.subject.SubjectId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells each account at most once a day what has changed of all that it follows: that there is something new in the records, that
 * the grade or the name is another. It does not say which record, so that no inbox keeps what the law ends later; and where a
 * record has gone and nothing else has changed, it says nothing. Two weeks before it ends by itself to follow an organisation, the
 * account is told so, too.
 */
@Component
class TellingFollowers {

    /** A notice holds values of some length: of more organisations it says how many there are. */
    private static final int MOST_NAMED = 20;

    private static final int LONGEST_NAME = 80;

    /** So long before its end an account is told of it. */
    private static final int DAYS_BEFORE_END = 14;

    private static final String NONE = "–";

    private final JdbcFollowed followed;
    private final PublicFacts facts;
    private final Notices notices;
    private final AccountNames accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellingFollowers(
            JdbcFollowed followed,
            PublicFacts facts,
            Notices notices,
            AccountNames accounts,
            TransactionTemplate transaction,
            Clock clock) {
        this.followed = followed;
        this.facts = facts;
        this.notices = notices;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Tells every account whose time has come; nobody while evaluations are under way, since they would tell half of
     * it. One that is disabled is told once it is enabled again, of what has changed until then.
     *
     * @throws IllegalStateException if some could not be told; all others are
     */
    void tell() {
        LocalDate today = LocalDate.now(clock);
        followed.forget(today);
        if (!facts.areComplete()) {
            return;
        }
        List<RuntimeException> failures = followed.choices().stream()
                .filter(choice -> choice.rhythm().isDue(choice.toldOn(), today))
                .filter(choice -> !accounts.isDisabled(choice.account()))
                .flatMap(choice -> tried(choice, today).stream())
                .toList();
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " accounts could not be told", failures.getFirst());
        }
    }

    /** Tells one account in a transaction of its own: what stops it stops nobody after it. */
    private Optional<RuntimeException> tried(Choice choice, LocalDate today) {
        try {
            transaction.executeWithoutResult(status -> tell(choice, today));
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private void tell(Choice choice, LocalDate today) {
        List<Change> changes = changes(followed.of(choice.account(), today));
        String records = names(
                changes, change -> change.fact().hasNewRecord(change.before().seen()));
        String grades = names(
                changes, change -> change.fact().hasNewGrade(change.before().seen()));
        String names = names(
                changes, change -> change.fact().hasNewName(change.before().seen()));
        if (!(records + grades + names).equals(NONE + NONE + NONE)) {
            notices.send(new NewNotice(
                    new Addressee.OfAccount(choice.account()),
                    "followed-changed",
                    Map.of("records", records, "grades", grades, "names", names),
                    FollowingPages.PATH,
                    null));
        }
        remind(choice, changes, today);
        followed.see(
                choice.account(),
                changes.stream()
                        .collect(Collectors.toMap(
                                change -> change.before().subject(),
                                change -> change.fact().seen())));
        followed.choose(choice.account(), choice.rhythm(), today);
    }

    /** Of each end once: on the first look on or after its day, which the look before was not. */
    private void remind(Choice choice, List<Change> all, LocalDate today) {
        String ending = names(all, change -> {
            LocalDate day = change.before().until().minusDays(DAYS_BEFORE_END);
            return choice.toldOn().isBefore(day) && !day.isAfter(today);
        });
        if (!ending.equals(NONE)) {
            notices.send(new NewNotice(
                    new Addressee.OfAccount(choice.account()),
                    "followed-ending",
                    Map.of("names", ending, "days", String.valueOf(DAYS_BEFORE_END)),
                    FollowingPages.PATH,
                    null));
        }
    }

    private List<Change> changes(List<Followed> all) {
        Map<SubjectId, Fact> present =
                facts.of(all.stream().map(Followed::subject).toList());
        return all.stream()
                .flatMap(one -> Stream.ofNullable(present.get(one.subject())).map(fact -> new Change(one, fact)))
                .toList();
    }

    /** The organisations of which something holds, by name; a dash for none. */
    private static String names(List<Change> changes, Predicate<Change> holds) {
        List<String> names = changes.stream()
                .filter(holds)
                .map(change -> shortened(change.fact().subject().name()))
                .toList();
        if (names.isEmpty()) {
            return NONE;
        }
        String named = names.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
        return names.size() > MOST_NAMED ? named + " (+" + (names.size() - MOST_NAMED) + ")" : named;
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** An organisation as it is now, and as it was seen. */
    private record Change(Followed before, Fact fact) {}

    /** The order in the queue. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> tellFollowers(
                TellingFollowers telling, @Value("${credit531.following.pause:10m}") Duration pause) {
            return Tasks.recurring("tell-followers", FixedDelay.of(pause))
                    .execute((instance, context) -> telling.tell());
        }
    }
}
