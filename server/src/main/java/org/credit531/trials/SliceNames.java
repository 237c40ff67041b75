package org.credit531.trials;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.credit531.identifiers.Industries;
import org.credit531.identifiers.Industry;
import org.credit531.identifiers.Regions;
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
                        .map(Industry::name)
                        .map(found -> code + " " + found)
                        .orElse(code);
            default -> rules.label(name, code).map(label -> label.in(locale)).orElse(code);
        };
    }
}
