package org.credit531.web;

import java.util.Locale;

/** A problem of work in the background, kept until somebody reads of it: then in the language of that reader, whichever it is. */
public final class KeptProblem {

    /** The narrowest column that keeps one takes 500 characters; a sentence is shorter in Chinese. */
    private static final int LONGEST_CHINESE = 200;

    private static final int LONGEST_ENGLISH = 299;

    private KeptProblem() {}

    /** The text to be kept: the Chinese sentence and the English one, on a line each. */
    public static String of(RequestProblem problem) {
        return cut(problem.message(Locale.CHINESE), LONGEST_CHINESE)
                + "\n"
                + cut(problem.message(Locale.ENGLISH), LONGEST_ENGLISH);
    }

    /** Each by itself, so that a long sentence in one language leaves room for the other. */
    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** The sentence in the reader's language: English for English, Chinese for everybody else; empty where nothing was kept. */
    public static String in(Locale locale, String kept) {
        int end = kept.indexOf('\n');
        if (end < 0) {
            return kept;
        }
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? kept.substring(end + 1) : kept.substring(0, end);
    }
}
