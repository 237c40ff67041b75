package org.credit531.publicity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.credit531.access.Membership;
import org.credit531.organisation.UnitNames;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions that were not sent, and comparisons, in the reader's words. */
@Component
class ShowingSamples {

    private final ShowingPublications showing;
    private final UnitNames units;

    ShowingSamples(ShowingPublications showing, UnitNames units) {
        this.showing = showing;
        this.units = units;
    }

    /** Decisions as lines. */
    List<Line> lines(List<Sample> samples, Locale locale) {
        Map<String, String> offices = names(samples.stream().map(one -> office(one.unit(), one.region())), locale);
        return samples.stream().map(one -> line(one, offices, locale)).toList();
    }

    private Line line(Sample sample, Map<String, String> offices, Locale locale) {
        String state = sample.state();
        return new Line(
                sample,
                showing.text("publicity.item." + sample.sheet().code(), locale),
                name(sample.unit(), sample.region(), offices, locale),
                new Tag(kind(state), showing.text("publicity.sample." + state, locale)),
                sample.settled() == null);
    }

    private static String kind(String state) {
        return switch (state) {
            case "hidden" -> "failed";
            case "dismissed" -> "done";
            default -> "info";
        };
    }

    /** Comparisons as lines. */
    List<Compared> compared(List<Comparison> comparisons, Locale locale) {
        Map<String, String> offices = names(comparisons.stream().map(one -> office(one.unit(), one.region())), locale);
        return comparisons.stream()
                .map(one -> new Compared(
                        one,
                        showing.text("publicity.item." + one.sheet().code(), locale),
                        name(one.unit(), one.region(), offices, locale)))
                .toList();
    }

    String text(String key, Locale locale) {
        return showing.text(key, locale);
    }

    private Map<String, String> names(Stream<String> offices, Locale locale) {
        return units.names(offices.distinct().toList(), locale);
    }

    private String name(String unit, String region, Map<String, String> offices, Locale locale) {
        return offices.getOrDefault(office(unit, region), showing.unit(unit, locale));
    }

    private static String office(String unit, String region) {
        return Membership.of(region, unit).organisation();
    }

    /** A decision as a line. */
    record Line(Sample sample, String item, String office, Tag state, boolean open) {

        /** The cells of a file. */
        List<String> cells() {
            Sample.Settled settled = sample.settled();
            return List.of(
                    item,
                    sample.number(),
                    sample.partyCode(),
                    sample.decidedOn().toString(),
                    office,
                    sample.source(),
                    sample.foundOn().toString(),
                    text(sample.sentOn()),
                    state.label(),
                    sample.explanation(),
                    settled == null ? "" : settled.on().toString(),
                    settled == null ? "" : settled.reason());
        }

        private static String text(@Nullable Object value) {
            return Objects.toString(value, "");
        }
    }

    /** What a comparison found of an office, as a line. */
    record Compared(Comparison comparison, String item, String office) {}
}
