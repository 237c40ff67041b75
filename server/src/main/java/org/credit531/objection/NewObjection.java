package org.credit531.objection;

import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the form brings.
 *
 * @param subject a code of the subject
 * @param item the catalogue item; empty for what stands at the head of the subject's page
 * @param record the record's key; empty likewise
 * @param field the name of the field; empty for the whole record
 * @param ground the code of what is found wrong
 * @param words what is wrong
 * @param contact how the objector can be reached; empty for who says nothing of that
 */
record NewObjection(
        String subject, String item, String record, String field, String ground, String words, String contact) {

    static final int LONGEST_WORDS = 2_000;
    static final int LONGEST_CONTACT = 200;
    private static final int FEWEST = 5;

    NewObjection {
        subject = given(subject);
        item = given(item);
        record = given(record);
        field = given(field);
        ground = given(ground);
        words = given(words);
        contact = given(contact);
    }

    /** What a form leaves out arrives as null. */
    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The ground, where it is one and enough is said. */
    Ground checked() {
        if (words.length() < FEWEST || words.length() > LONGEST_WORDS) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "objection-words", FEWEST, LONGEST_WORDS);
        }
        if (contact.length() > LONGEST_CONTACT) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "objection-contact", LONGEST_CONTACT);
        }
        return Ground.of(ground)
                .orElseThrow(() -> new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "objection-ground"));
    }
}
