package org.credit531.web;

/**
 * Something to mend in a form, listed at the top of the page and shown at its field.
 *
 * @param field the name of the field, the target of the link
 * @param message place, reason and remedy, already in the page's language
 */
public record FormError(String field, String message) {}
