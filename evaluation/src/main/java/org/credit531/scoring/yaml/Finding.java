package org.credit531.scoring.yaml;

/**
 * One mistake in a document: where it is, what is wrong and what to do about it.
 *
 * @param file name of the document as the caller gave it
 * @param line line in the document, counted from 1
 * @param reason what is wrong
 * @param remedy what to write instead
 */
public record Finding(String file, int line, String reason, String remedy) {

    /** Reason and remedy in one text, without the place. */
    public String message() {
        return reason + ": " + remedy;
    }

    /** The form compilers use, so that editors can jump to the line. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message();
    }
}
