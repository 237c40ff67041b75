package org.credit531.calendar;

/** Working days are asked for of a year whose holidays nobody has put down: better no term than a wrong one. */
public final class UnknownYear extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final int year;

    UnknownYear(int year) {
        super(
                ("The working days of %1$d are not known: there is no file calendar/%1$d.yaml. Put down the notice of the General"
                                + " Office of the State Council on the holidays of %1$d in"
                                + " server/src/main/resources/calendar/%1$d.yaml, as the other years have it, and start again.")
                        .formatted(year));
        this.year = year;
    }

    /** The year that is asked for. */
    public int year() {
        return year;
    }
}
