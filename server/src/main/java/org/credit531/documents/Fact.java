package org.credit531.documents;

/**
 * A line of a document.
 *
 * @param label what it is
 * @param value what is said of it
 */
public record Fact(String label, String value) {}
