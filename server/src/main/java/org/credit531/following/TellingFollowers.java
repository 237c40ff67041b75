package org.credit531.following;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
     * Tells every account whose time has come; of changes nobody while evaluations are under way, since they would tell half of
     * it. One that is disabled is told once it is enabled again, of what has changed until then.
     *
     * @throws IllegalStateException if some could not be told; all others are
     */
    void tell() {
        LocalDate today = LocalDate.now(clock);
        followed.forget(today);
        List<Choice> choices = followed.choices(today.plusDays(DAYS_BEFORE_END));
        var failures = new ArrayList<RuntimeException>();
        failures.addAll(each(choices, Choice::isToRemind, choice -> remind(choice, today)));
        if (facts.areComplete()) {
            failures.addAll(each(choices, choice -> choice.isDue(today), choice -> tell(choice, today)));
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " accounts could not be told", failures.getFirst());
        }
    }

    /** Tells accounts of which something holds, and what stopped it. */
    private List<RuntimeException> each(List<Choice> choices, Predicate<Choice> holds, Consumer<Choice> telling) {
        return choices.stream()
                .filter(holds)
                .filter(choice -> !accounts.isDisabled(choice.account()))
                .flatMap(choice -> tried(choice, telling).stream())
                .toList();
    }

    /** Tells one account in a transaction of its own: what stops it stops nobody after it. */
    private Optional<RuntimeException> tried(Choice choice, Consumer<Choice> telling) {
        try {
            transaction.executeWithoutResult(status -> telling.accept(choice));
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
        followed.see(
                choice.account(),
                changes.stream()
                        .collect(Collectors.toMap(
                                change -> change.before().subject(),
                                change ->
                                        change.fact().seenAfter(change.before().seen()))));
        followed.choose(choice.account(), choice.rhythm(), today);
    }

    /** Of each end once. Of names alone, so that it waits for no evaluation. */
    private void remind(Choice choice, LocalDate today) {
        List<SubjectId> subjects = followed.remind(choice.account(), today.plusDays(DAYS_BEFORE_END), today);
        String ending = listed(facts.of(subjects).values().stream()
                .map(fact -> NewNotice.name(fact.subject().name()))
                .sorted()
                .toList());
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
        return listed(changes.stream()
                .filter(holds)
                .map(change -> NewNotice.name(change.fact().subject().name()))
                .toList());
    }

    private static String listed(List<String> names) {
        if (names.isEmpty()) {
            return NONE;
        }
        String named = names.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
        return names.size() > MOST_NAMED ? named + " (+" + (names.size() - MOST_NAMED) + ")" : named;
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
