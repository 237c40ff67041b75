package org.credit531.documents;

/**
 * A line of a document.
 *
 * @param label what it is
 * @param value what is said of it; what cannot be printed is left out, since it comes from records as others sent them
 */
public record Fact(String label, String value) {

    public Fact {
        value = Printable.of(value);
    }
}
