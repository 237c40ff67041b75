package org.credit531.trials;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.credit531.language.Flaw;
import org.credit531.scoring.Model;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a trial say today. A later release may refuse what an earlier one took: the figures stay, and the text cannot be
 * run any more.
 *
 * @param candidate the version on trial
 * @param against what it is compared with; {@code null} for what is in force
 * @param inForce the models in force today
 */
record ReadModels(Restored candidate, @Nullable Restored against, List<Model> inForce) {

    ReadModels {
        inForce = List.copyOf(inForce);
    }

    /**
     * A text that is read again.
     *
     * @param name what the version is called
     * @param model what it says; {@code null} where the language refuses it
     * @param flaws why it does
     */
    record Restored(String name, @Nullable Model model, List<Flaw> flaws) {

        Restored {
            flaws = List.copyOf(flaws);
        }

        private Stream<String> refusals(Locale locale) {
            return flaws.stream()
                    .map(flaw -> ShowingTrials.text(
                            "trial.refused.line",
                            locale,
                            name,
                            flaw.line(),
                            flaw.reason().in(locale)));
        }
    }

    /** So many reasons are told: the first mistakes bring about the others. */
    private static final int MOST = 5;

    /** Why the trial cannot be calculated again; empty where it can. */
    List<String> refusals(Locale locale) {
        return Stream.of(candidate, against)
                .flatMap(one -> one == null || one.model() != null ? Stream.empty() : one.refusals(locale))
                .limit(MOST)
                .toList();
    }

    /** Whether both texts can be run. */
    boolean isRunnable() {
        return candidate.model() != null && (against == null || against.model() != null);
    }

    /** The words for its figures. */
    TrialWords words(Locale locale) {
        return new TrialWords(candidate.model(), inForce, locale);
    }
}
