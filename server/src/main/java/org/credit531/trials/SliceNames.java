package org.credit531.trials;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.credit531.identifiers.Industries;
import org.credit531.identifiers.Regions;
import org.credit531.language.Texts;
import org.credit531.trial.report.Slice;
import org.springframework.stereotype.Component;

/** What slices of organisations are called. */
@Component
class SliceNames {

    private static final int LONGEST = 3;

    private final SliceRules rules = SliceRules.shipped();

    /** The name of a slice by something, on a day. */
    String of(String name, Slice slice, LocalDate day, Locale locale) {
        return switch (slice.kind()) {
            case CODE -> code(name, slice.codes().getFirst(), day, locale);
            case UNKNOWN -> ShowingTrials.text("trial.slice.unknown", locale);
            case TOGETHER -> together(name, slice.codes(), day, locale);
        };
    }

    /** The slices by something as pages tell of them, on a day. */
    By by(String name, LocalDate day, Locale locale) {
        return new By(this, name, day, locale);
    }

    /** Slices by something, on a day, in the reader's language. */
    record By(SliceNames names, String name, LocalDate day, Locale locale) {

        String of(Slice slice) {
            return names.of(name, slice, day, locale);
        }

        int place(Slice slice) {
            return names.place(name, slice);
        }
    }

    /** The place of a slice among those by something: bands from the smallest on, all else as it comes. */
    int place(String name, Slice slice) {
        return slice.kind() == Slice.Kind.CODE ? rules.place(name, slice.codes().getFirst()) : Integer.MAX_VALUE;
    }

    private String together(String name, List<String> codes, LocalDate day, Locale locale) {
        String some = codes.stream()
                .limit(LONGEST)
                .map(code -> code(name, code, day, locale))
                .collect(Collectors.joining(ShowingTrials.text("trial.slice.between", locale)));
        return ShowingTrials.text("trial.slice.together", locale, some, Math.max(0, codes.size() - LONGEST));
    }

    private String code(String name, String code, LocalDate day, Locale locale) {
        return switch (name) {
            case SliceRules.CITY ->
                Regions.lastKnown(code + "00", day)
                        .map(region -> region.fullName(locale))
                        .orElse(code);
            case SliceRules.SECTION ->
                Industries.of(code)
                        .map(_ -> code + " " + Texts.of("evaluation-peers", "sector." + code, locale))
                        .orElse(code);
            default -> rules.label(name, code).map(label -> label.in(locale)).orElse(code);
        };
    }
}
