package org.credit531.privacy;

import java.util.stream.Stream;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What an impact assessment says (pipl:56), as somebody wrote it.
 *
 * @param purpose what for
 * @param data which data
 * @param necessity why not less
 * @param recipients who sees them
 * @param retention how long they are kept
 * @param risk what can go wrong for the person
 * @param measures what is done against it
 * @param article the article that it rests on
 */
record AssessmentText(
        String purpose,
        String data,
        String necessity,
        String recipients,
        String retention,
        String risk,
        String measures,
        String article) {

    static final int LONGEST = 4_000;

    AssessmentText {
        purpose = given(purpose);
        data = given(data);
        necessity = given(necessity);
        recipients = given(recipients);
        retention = given(retention);
        risk = given(risk);
        measures = given(measures);
        article = given(article);
    }

    /** What a form leaves out arrives as null. */
    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /**
     * The same, complete.
     *
     * @throws RequestProblem 400 {@code assessment-incomplete}
     */
    AssessmentText required() {
        boolean complete = Stream.of(purpose, data, necessity, recipients, retention, risk, measures)
                .allMatch(text -> !text.isBlank() && text.length() <= LONGEST);
        if (!complete) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "assessment-incomplete", LONGEST);
        }
        return this;
    }
}
