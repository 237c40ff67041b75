package org.credit531.space;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.credit531.language.DataFiles;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation can commit itself to in public, and until when it can take that back, as {@code space/commitments.yaml} says.
 *
 * @param periods what holds from which day
 * @param texts the commitments
 */
record CommitmentTexts(List<Period> periods, List<Text> texts) {

    CommitmentTexts {
        periods = periods.stream().sorted(Comparator.comparing(Period::from)).toList();
        texts = List.copyOf(texts);
        if (periods.isEmpty() || texts.stream().map(Text::commitment).distinct().count() != texts.size()) {
            throw new IllegalArgumentException("there must be a period, and each commitment has a code of its own");
        }
    }

    static CommitmentTexts read() {
        return DataFiles.read("space/commitments.yaml", CommitmentTexts.class).getFirst();
    }

    /** The texts that can be signed on a day. */
    List<Text> on(LocalDate day) {
        return texts.stream().filter(text -> text.holdsOn(day)).toList();
    }

    /** The text with a code, if it can be signed on a day. */
    Optional<Text> on(LocalDate day, String code) {
        return on(day).stream().filter(text -> text.commitment().equals(code)).findFirst();
    }

    /** The last day on which what was signed on a day can be taken back. */
    LocalDate withdrawableUntil(LocalDate made) {
        Period period = periods.reversed().stream()
                .filter(one -> !one.from().isAfter(made))
                .findFirst()
                .orElse(periods.getFirst());
        return made.plusDays(period.withdrawalDays());
    }

    /** What holds from a day until the next period. */
    record Period(LocalDate from, int withdrawalDays) {}

    /**
     * A commitment.
     *
     * @param commitment its code
     * @param from the first day on which it can be signed
     * @param until the first day on which it can no longer be, {@code null} while it can
     * @param matter what it is about
     * @param content what is promised
     * @param liability what follows if it is broken
     */
    record Text(
            String commitment,
            LocalDate from,
            @Nullable LocalDate until,
            Label matter,
            Label content,
            Label liability) {

        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }
}
