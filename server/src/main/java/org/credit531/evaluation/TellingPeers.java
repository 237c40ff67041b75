package org.credit531.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.credit531.evaluation.PeerStanding.NotPlaced;
import org.credit531.evaluation.PeerStanding.Placed;
import org.credit531.language.Texts;
import org.credit531.web.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts where a result lies among its peers into words: always a band, never a place. */
@Component
class TellingPeers {

    private static final String BUNDLE = "evaluation-peers";

    private final PeerRules rules;

    TellingPeers(PeerRules rules) {
        this.rules = rules;
    }

    PeersTold of(PeerStanding standing, Locale locale) {
        return switch (standing) {
            case Placed placed ->
                new PeersTold(
                        placed.day().asOf(),
                        placed.day().knowledge(),
                        band(placed, locale),
                        null,
                        sentence(placed, locale),
                        rule(placed.day(), locale));
            case NotPlaced none -> of(none, none.day(), locale);
        };
    }

    private PeersTold of(NotPlaced none, JdbcPeers.@Nullable PeerDay day, Locale locale) {
        String reason = none.reason().code();
        String text = sentence(none, locale);
        return day == null
                ? new PeersTold(null, null, null, reason, text, null)
                : new PeersTold(day.asOf(), day.knowledge(), null, reason, text, rule(day, locale));
    }

    private BandTold band(Placed placed, Locale locale) {
        LocalDate day = placed.day().asOf();
        return new BandTold(
                placed.band().id(),
                placed.band().label().in(locale),
                placed.sector(),
                sector(placed.sector(), locale),
                placed.circle(),
                PeerPlace.name(placed.circle(), day, locale),
                placed.peers(),
                placed.isWidened() ? widening(placed, locale) : null,
                shares(placed.band(), locale));
    }

    private static String widening(Placed placed, Locale locale) {
        LocalDate day = placed.day().asOf();
        return say(
                "peers.widened",
                locale,
                PeerPlace.name(placed.narrowest(), day, locale),
                PeerPlace.name(placed.circle(), day, locale));
    }

    private List<Share> shares(PeerRules.Band own, Locale locale) {
        List<Share> shares = new ArrayList<>();
        int above = 0;
        for (PeerRules.Band band : rules.bands()) {
            shares.add(new Share(
                    above,
                    band.aheadBelow() - above,
                    band.label().in(locale),
                    band.id().equals(own.id())));
            above = band.aheadBelow();
        }
        return List.copyOf(shares);
    }

    private static String sentence(Placed placed, Locale locale) {
        return say(
                "peers.placed",
                locale,
                placed.band().label().in(locale),
                placed.peers(),
                sector(placed.sector(), locale),
                PeerPlace.name(placed.circle(), placed.day().asOf(), locale));
    }

    private String sentence(NotPlaced none, Locale locale) {
        JdbcPeers.PeerDay day = none.day();
        return say(
                "peers.none." + none.reason().code(),
                locale,
                day == null ? "" : date(day.asOf(), locale),
                none.sector().isEmpty() ? "" : sector(none.sector(), locale),
                day == null || none.widest().isEmpty() ? "" : PeerPlace.name(none.widest(), day.asOf(), locale),
                rules.fewest());
    }

    private String rule(JdbcPeers.PeerDay day, Locale locale) {
        return say("peers.rule", locale, date(day.asOf(), locale), rules.step());
    }

    private static String sector(String section, Locale locale) {
        return say("sector." + section, locale);
    }

    private static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(Texts.of("web", "format.date", locale), locale)
                .format(day);
    }

    private static String say(String key, Locale locale, Object... arguments) {
        return Texts.of(BUNDLE, key, locale, arguments);
    }

    /**
     * Where a result lies among its peers.
     *
     * @param asOf the day on which they were counted; null before the first time
     * @param knownAt the number of the latest commit that was known then
     * @param band its band; null where none is told
     * @param reason why none is told: {@code ended not-counted no-result no-industry no-region too-few}
     * @param text all of it in a sentence
     * @param rule how it is counted
     */
    record PeersTold(
            @Nullable LocalDate asOf,
            @Nullable Long knownAt,
            @Nullable BandTold band,
            @Nullable String reason,
            String text,
            @Nullable String rule) {}

    /**
     * A band and the circle that it is a band of.
     *
     * @param sector section of GB/T 4754
     * @param region first digits of the divisions of the circle: six for a county, four for a city, two for a province
     * @param peers how many peers there are at least
     * @param widened that a narrower circle had too few, in a sentence; null where it is the narrowest
     * @param bands all bands, the best first
     */
    record BandTold(
            String id,
            String name,
            String sector,
            String sectorName,
            String region,
            String regionName,
            long peers,
            @Nullable String widened,
            List<Share> bands) {}
}
