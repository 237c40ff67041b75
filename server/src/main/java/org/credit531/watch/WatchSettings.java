package org.credit531.watch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.access.Role;
import org.credit531.calendar.Dated;
import org.credit531.language.DataFiles;
import org.credit531.language.Label;
import org.credit531.law.Laws;
import org.springframework.stereotype.Component;

/** The figures by which is watched: {@code watch/*.yaml}, each with the day from which it holds and the article behind it. */
@Component
class WatchSettings {

    private final List<Cap> caps = file("watch/caps.yaml", Caps.class).caps();
    private final List<Rule> rules = file("watch/rules.yaml", Rules.class).rules();
    private final List<Sampling> samplings =
            file("watch/sampling.yaml", Samplings.class).samplings();
    private final List<Shielding> shieldings =
            file("watch/shielding.yaml", Shieldings.class).shieldings();
    private final List<Keeping> keepings =
            file("watch/keeping.yaml", Keepings.class).keepings();

    WatchSettings(Laws laws) {
        caps.forEach(cap -> laws.asShipped().require(cap.article()));
        samplings.forEach(sampling -> laws.asShipped().require(sampling.article()));
        shieldings.forEach(shielding -> shielding.articles().forEach(laws.asShipped()::require));
        keepings.forEach(keeping -> laws.asShipped().require(keeping.article()));
    }

    /** The caps of a day. */
    Cap caps(LocalDate day) {
        return Dated.on(day, caps);
    }

    /** The rules of a day. */
    List<Rule> rules(LocalDate day) {
        return rules.stream().filter(rule -> rule.holdsOn(day)).toList();
    }

    /** The rule of this name that held, or the latest of that name. */
    Rule rule(String name, LocalDate from) {
        return rules.stream()
                .filter(rule -> rule.rule().equals(name) && rule.from().equals(from))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + name + " of " + from));
    }

    /** How samples are drawn on a day. */
    Sampling sampling(LocalDate day) {
        return Dated.on(day, samplings);
    }

    /** What is shielded of a look-up on a day. */
    Shielding shielding(LocalDate day) {
        return Dated.on(day, shieldings);
    }

    /** How long cases are kept, on a day. */
    Keeping keeping(LocalDate day) {
        return Dated.on(day, keepings);
    }

    private static <T> T file(String name, Class<T> type) {
        return DataFiles.read(name, type).getFirst();
    }

    /** The file of caps. */
    record Caps(List<Cap> caps) {}

    /** The file of rules. */
    record Rules(List<Rule> rules) {}

    /** The file of samplings. */
    record Samplings(List<Sampling> samplings) {}

    /** The file of shieldings. */
    record Shieldings(List<Shielding> shieldings) {}

    /** The file of terms. */
    record Keepings(List<Keeping> keepings) {}

    /**
     * How long alerts, reviews and allowances are kept.
     *
     * @param months months after their case has come to its end
     */
    record Keeping(LocalDate from, String article, int months) implements Dated {

        Keeping {
            if (months < 1) {
                throw new IllegalArgumentException("keepings from " + from + ": months of 1 or more");
            }
        }

        /** The first day of which cases are still kept. */
        LocalDate firstKept(LocalDate today) {
            return today.minusMonths(months);
        }
    }

    /**
     * How many subjects an account may open in an hour.
     *
     * @param roles by role
     * @param others for roles that are not named
     */
    record Cap(LocalDate from, String article, int others, Map<String, Integer> roles) implements Dated {

        Cap {
            var known = Arrays.stream(Role.values()).map(Cap::word).collect(Collectors.toSet());
            if (others < 1 || !known.containsAll(roles.keySet())) {
                throw new IllegalArgumentException(
                        "caps from " + from + ": others of 1 or more, and roles of " + known);
            }
        }

        private static String word(Role role) {
            return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** That of one role. */
        int of(Role role) {
            return roles.getOrDefault(word(role), others);
        }

        /** The highest of the roles. */
        int of(Set<Role> held) {
            return held.stream().mapToInt(this::of).max().orElse(others);
        }
    }

    /**
     * How many of a unit's look-ups in a week are drawn.
     *
     * @param permille the share in thousandths
     * @param days the days to confirm them
     */
    record Sampling(LocalDate from, String article, int permille, int atLeast, int atMost, int days) implements Dated {

        int size(int population) {
            return Math.min(population, Math.clamp(Math.ceilDiv((long) population * permille, 1000), atLeast, atMost));
        }
    }

    /**
     * What is shown of a look-up to its subject.
     *
     * @param delayDays after how many days, where no shield says otherwise
     * @param shields what is shielded longer and how
     */
    record Shielding(LocalDate from, String article, int delayDays, List<Shield> shields) implements Dated {

        List<String> articles() {
            return Stream.concat(Stream.of(article), shields.stream().map(Shield::article))
                    .toList();
        }
    }

    /**
     * A lawful reason to show a look-up later, and not by whom it was.
     *
     * @param purpose the purpose that is shielded
     * @param roles by whom alone
     * @param shownAs the words in the place of the unit's name
     */
    record Shield(String purpose, String article, List<Role> roles, int delayDays, Label shownAs) {}
}
