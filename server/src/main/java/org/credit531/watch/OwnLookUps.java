package org.credit531.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.audit.LookUp;
import org.credit531.audit.LookUps;
import org.credit531.subject.SubjectId;
import org.springframework.stereotype.Component;

/**
 * Who looked at a subject, as the subject may see it: the unit, not the official; what an inquiry needs shielded later and
 * by its kind only. What held on the day of the look-up decides.
 */
@Component
class OwnLookUps {

    private final LookUps lookUps;
    private final WatchSettings settings;
    private final ShowingLookUps showing;
    private final Clock clock;

    OwnLookUps(LookUps lookUps, WatchSettings settings, ShowingLookUps showing, Clock clock) {
        this.lookUps = lookUps;
        this.settings = settings;
        this.showing = showing;
        this.clock = clock;
    }

    /** Those from before a number on, the latest first; fewer than asked for where some are not to be seen yet. */
    Page of(SubjectId subject, Visitor visitor, long before, int limit, Locale locale) {
        var found = lookUps.of(subject.value(), before, limit);
        var lines = found.stream()
                .flatMap(lookUp -> shown(lookUp, visitor, locale).stream())
                .toList();
        return new Page(lines, found.size() < limit ? 0 : found.getLast().number());
    }

    private Optional<Line> shown(LookUp lookUp, Visitor visitor, Locale locale) {
        var shielding = settings.shielding(LocalDate.ofInstant(lookUp.at(), clock.getZone()));
        var shield =
                shielding.shields().stream().filter(one -> shields(one, lookUp)).findFirst();
        int days = shield.map(WatchSettings.Shield::delayDays).orElse(shielding.delayDays());
        if (lookUp.at().plus(Duration.ofDays(days)).isAfter(clock.instant())) {
            return Optional.empty();
        }
        var who = shield.map(one -> one.shownAs().in(locale)).orElseGet(() -> who(lookUp, visitor, locale));
        return Optional.of(new Line(
                lookUp.number(),
                showing.time(lookUp.at()),
                who,
                showing.text("audit.purpose." + lookUp.purpose(), locale),
                showing.article(lookUp.article(), locale),
                shield.isPresent()));
    }

    /** The purpose alone shields nobody: whoever has no role for it is shown. */
    private static boolean shields(WatchSettings.Shield shield, LookUp lookUp) {
        return shield.purpose().equals(lookUp.purpose())
                && shield.roles().stream().map(Role::name).anyMatch(lookUp.roles()::contains);
    }

    private String who(LookUp lookUp, Visitor visitor, Locale locale) {
        if (lookUp.visitor().equalsIgnoreCase(visitor.name())) {
            return showing.text("watch.yourself", locale);
        }
        var unit = showing.unit(lookUp.unit(), locale);
        return unit.isEmpty() ? showing.roles(lookUp.roles(), locale) : unit;
    }

    /**
     * A page of look-ups.
     *
     * @param lines what is shown
     * @param next the number from before which the next page begins, 0 on the last
     */
    record Page(List<Line> lines, long next) {}

    /**
     * A look-up as its subject sees it.
     *
     * @param number the entry's number, by which the subject can complain
     * @param at when, in Asia/Shanghai
     * @param who the unit, or what stands for it
     * @param purpose what for
     * @param article under which article
     * @param shielded whether the unit is not named
     */
    record Line(long number, String at, String who, String purpose, String article, boolean shielded) {

        List<String> cells() {
            return List.of(Long.toString(number), at, who, purpose, article);
        }
    }
}
