package org.credit531.web;

import java.util.Locale;

/** A problem of work in the background, kept until somebody reads of it: then in the language of that reader, whichever it is. */
public final class KeptProblem {

    /** No column that keeps one takes more. */
    private static final int LONGEST = 500;

    private KeptProblem() {}

    /** The text to be kept: the Chinese sentence and the English one, on a line each. */
    public static String of(RequestProblem problem) {
        String text = problem.message(Locale.CHINESE) + "\n" + problem.message(Locale.ENGLISH);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
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
