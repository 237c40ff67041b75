package org.credit531.web;

import org.jspecify.annotations.Nullable;

/**
 * One value of a select or of radio buttons.
 *
 * @param value what the form sends
 * @param label what the visitor reads, already in the page's language
 * @param hint a sentence below the label, if the label alone does not decide it
 */
public record Choice(String value, String label, @Nullable String hint) {

    /** A choice that its label explains. */
    public Choice(String value, String label) {
        this(value, label, null);
    }
}
