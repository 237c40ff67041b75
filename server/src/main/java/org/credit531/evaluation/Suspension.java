package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.Locale;
import org.credit531.language.Label;
import org.credit531.language.Texts;
import org.credit531.scoring.Family;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;

/**
 * That a family of models has been switched off: it evaluates nobody until two people switch it on again.
 *
 * @param family the family
 * @param since the day
 * @param knowledge the number from which it is known
 * @param reason why
 */
public record Suspension(Family family, LocalDate since, long knowledge, Label reason) {

    /** The same as a problem of whoever asks for a result. */
    RequestProblem problem() {
        return new RequestProblem(
                HttpStatus.CONFLICT, "evaluation-suspended", Label.of(this::called), since.toString(), reason);
    }

    /** What everybody is told: since when and why. */
    public String told(Locale locale) {
        return problem().message(locale);
    }

    /** The same in short, where the family is plain. */
    public String inShort(Locale locale) {
        return Texts.of("evaluation", "evaluation.suspended", locale, since.toString(), reason.in(locale));
    }

    private String called(Locale locale) {
        return Texts.of("evaluation", "family." + family.code(), locale);
    }
}
