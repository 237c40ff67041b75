package org.credit531.publicity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions that were not sent, and comparisons, in the reader's words. */
@Component
class ShowingSamples {

    private final ShowingPublications showing;
    private final Offices offices;

    ShowingSamples(ShowingPublications showing, Offices offices) {
        this.showing = showing;
        this.offices = offices;
    }

    /** Decisions as lines. */
    List<Line> lines(List<Sample> samples, Locale locale) {
        Offices.Named named =
                offices.named(samples.stream().map(one -> new Offices.Office(one.unit(), one.region())), locale);
        return samples.stream().map(one -> line(one, named, locale)).toList();
    }

    private Line line(Sample sample, Offices.Named named, Locale locale) {
        String state = sample.state();
        return new Line(
                sample,
                showing.text("publicity.item." + sample.sheet().code(), locale),
                named.of(new Offices.Office(sample.unit(), sample.region())),
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
        Offices.Named named =
                offices.named(comparisons.stream().map(one -> new Offices.Office(one.unit(), one.region())), locale);
        return comparisons.stream()
                .map(one -> new Compared(
                        one,
                        showing.text("publicity.item." + one.sheet().code(), locale),
                        named.of(new Offices.Office(one.unit(), one.region()))))
                .toList();
    }

    String text(String key, Locale locale) {
        return showing.text(key, locale);
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
