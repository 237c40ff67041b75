package org.credit531.web;

import java.util.Arrays;
import java.util.Locale;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.language.Label;
import org.credit531.language.Texts;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be answered as asked: a stable code, the HTTP status that says so, and a sentence with place,
 * reason and remedy in {@code messages/problems}. Interfaces show it as a problem document, pages as a notice.
 */
public final class RequestProblem extends RuntimeException {

    private static final int LONGEST_ECHO = 200;

    private final HttpStatus status;
    private final String code;
    private final transient Object[] arguments;

    /**
     * A problem.
     *
     * @param status the HTTP status
     * @param code the stable code, a key of {@code messages/problems}
     * @param arguments what the sentence needs besides; a {@link Label} in the language of the sentence
     */
    public RequestProblem(HttpStatus status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
    }

    /** The HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** The stable code, such as {@code unknown-item}. */
    public String code() {
        return code;
    }

    /** The sentence in the reader's language. */
    public String message(Locale locale) {
        return Texts.of("problems", code, locale, shortened(locale));
    }

    /** What the request said is repeated as far as it helps to find the place; a person's number never. */
    private Object[] shortened(Locale locale) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Label label ? label.in(locale) : argument)
                .map(argument -> argument instanceof String text ? shortened(text) : argument)
                .toArray();
    }

    private static String shortened(String text) {
        if (CitizenNumbers.areIn(text)) {
            return "***";
        }
        return text.length() > LONGEST_ECHO ? text.substring(0, LONGEST_ECHO) + "…" : text;
    }
}
