package org.credit531.province.feed;

import java.time.LocalDate;
import org.credit531.province.population.Kind;
import org.credit531.province.population.Subject;

/**
 * What is true about a row, whatever stands in it.
 *
 * @param subject whom it is about
 * @param record number of the record among its subject's
 * @param day the record's day
 * @param what a defect, {@code late}, {@code corrected}, {@code withdrawn}, {@code resent}, {@code mended},
 *     {@code never-sent}, {@code founded}, {@code changed} or {@code sound}
 * @param outcome what the platform must do with it
 * @param finding why it must quarantine it; empty where it must not
 * @param instead what would stand in the damaged cell; empty where none is damaged
 */
public record Truth(
        Subject subject, int record, LocalDate day, String what, Outcome outcome, String finding, String instead) {

    /** What the platform must do with a row. */
    public enum Outcome {
        /** Take it as something new. */
        ACCEPTED,
        /** See that it says nothing new. */
        UNCHANGED,
        /** Put it aside. */
        QUARANTINED,
        /** Take back the record. */
        WITHDRAWN
    }

    static Truth of(Subject subject, Occasion occasion, String what, Outcome outcome) {
        return new Truth(subject, occasion.index(), occasion.day(), what, outcome, "", "");
    }

    static Truth damaged(Subject subject, Occasion occasion, Defect defect, String instead) {
        return new Truth(
                subject,
                occasion.index(),
                occasion.day(),
                defect.code(),
                defect.isRefused() ? Outcome.QUARANTINED : Outcome.ACCEPTED,
                finding(subject, defect),
                instead);
    }

    /** Of a person's number it is only said that it is none: what is wrong with it would tell of the number. */
    private static String finding(Subject subject, Defect defect) {
        boolean person = subject.kind() == Kind.NATURAL_PERSON;
        return person && defect.isOfNumber() ? "person-number" : defect.finding();
    }
}
