package org.credit531.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.credit531.access.Role;
import org.credit531.language.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The figures by which is watched today: caps, rules, samples and shielding, each with its article. */
@Controller
class RulesPage {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private final WatchSettings settings;
    private final ShowingLookUps showing;
    private final Clock clock;

    RulesPage(WatchSettings settings, ShowingLookUps showing, Clock clock) {
        this.settings = settings;
        this.showing = showing;
        this.clock = clock;
    }

    @GetMapping("/watch/rules")
    String show(Model model, Locale locale) {
        var today = LocalDate.now(clock);
        var caps = settings.caps(today);
        model.addAttribute("caps", caps(caps, locale));
        model.addAttribute("capsBy", showing.article(caps.article(), locale));
        model.addAttribute(
                "rules",
                settings.rules(today).stream().map(rule -> line(rule, locale)).toList());
        model.addAttribute("sampling", settings.sampling(today));
        var keeping = settings.keeping(today);
        model.addAttribute("keeping", keeping);
        model.addAttribute("keepingBy", showing.article(keeping.article(), locale));
        var shielding = settings.shielding(today);
        model.addAttribute("shielding", shielding);
        model.addAttribute(
                "shields",
                shielding.shields().stream()
                        .map(shield -> new ShieldLine(
                                showing.text("audit.purpose." + shield.purpose(), locale),
                                showing.article(shield.article(), locale),
                                shield.delayDays(),
                                shield.shownAs().in(locale)))
                        .toList());
        return "watch/rules";
    }

    private List<CapLine> caps(WatchSettings.Cap caps, Locale locale) {
        return Arrays.stream(Role.values())
                .map(role -> new CapLine(showing.text("access.role." + role, locale), caps.of(role)))
                .toList();
    }

    private static RuleLine line(Rule rule, Locale locale) {
        return new RuleLine(
                rule.label().in(locale),
                rule.why().in(locale),
                rule.atLeast(),
                within(rule.withinMinutes(), locale),
                rule.counts() == Rule.Counts.SUBJECTS);
    }

    /** How long, in the largest unit of which there are several. */
    static String within(int minutes, Locale locale) {
        if (minutes > DAY && minutes % DAY == 0) {
            return Texts.of("watch", "watch.within.days", locale, minutes / DAY);
        }
        if (minutes > HOUR && minutes % HOUR == 0) {
            return Texts.of("watch", "watch.within.hours", locale, minutes / HOUR);
        }
        return Texts.of("watch", "watch.within.minutes", locale, minutes);
    }

    /** A role's cap. */
    record CapLine(String role, int perHour) {}

    /** A rule in words. */
    record RuleLine(String label, String why, int atLeast, String within, boolean subjects) {}

    /** What is shielded. */
    record ShieldLine(String purpose, String article, int delayDays, String shownAs) {}
}
