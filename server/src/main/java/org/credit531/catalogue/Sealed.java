package org.credit531.catalogue;

/**
 * Records of an item that nobody may know of before a day: what a third party found about agencies comes out for all of them at once.
 *
 * @param until the date field that states the day of release; without such a day a record stays sealed
 */
public record Sealed(String until) {

    @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
    public Sealed {
        if (until == null) {
            throw new IllegalArgumentException("sealed: needs until, the date field of the release");
        }
    }
}
