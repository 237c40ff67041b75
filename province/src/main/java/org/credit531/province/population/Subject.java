package org.credit531.province.population;

import java.time.LocalDate;
import java.util.List;

/** Somebody whom records are about: nobody who exists. What a kind of subject does not have is the empty text. */
public sealed interface Subject permits RegisteredSubject, Person {

    /** Its number among those of its sort, from 0; a larger province has the same subjects under the same numbers. */
    int number();

    /** What it is. */
    Kind kind();

    /** Hidden risk in ten thousandths of its group: 0 is the best. */
    int risk();

    /** How hidden risk is spread in its group. */
    default Spread spread() {
        return switch (kind()) {
            case ENTERPRISE, INDIVIDUAL_BUSINESS -> Spread.ENTERPRISES;
            case SOCIAL_ORGANISATION -> Spread.SOCIAL_ORGANISATIONS;
            case PUBLIC_INSTITUTION -> Spread.PUBLIC_INSTITUTIONS;
            case GOVERNMENT_AGENCY -> isLocalGovernment() ? Spread.LOCAL_GOVERNMENTS : Spread.DEPARTMENTS;
            case NATURAL_PERSON -> Spread.PERSONS;
        };
    }

    /** The band that its hidden risk lies in. */
    default Band band() {
        return spread().band(risk());
    }

    /** Whether its planted outcome is bad: serious dishonesty within the last twelve months, by risk and noise. */
    boolean outcome();

    /** Where it is registered. */
    Place place();

    /** First day on which something may be recorded about it. */
    LocalDate beginning();

    /** Last day on which something may be recorded about it. */
    LocalDate end();

    /** Class of GB/T 4754-2017, four digits. */
    String industry();

    /** Whether it is one of the intermediaries, a part of the enterprises. */
    boolean isIntermediary();

    /** Whether it is the government of a place. */
    boolean isLocalGovernment();

    /** Unified code. */
    String code();

    /** Citizen number. */
    String personNumber();

    /** Name on a day. */
    String name(LocalDate day);

    /** Registration number of 15 digits, where it had one. */
    String registrationNumber();

    /** Organisation code of nine characters. */
    String organisationCode();

    /** Taxpayer number of 15 characters, where it had one. */
    String taxNumber();

    /** Turns of its history, in the order of time. */
    List<Change> changes();

    /** Its registration as it stood on a day not before its beginning; a person has none. */
    Organisation standing(LocalDate day);

    /** Its registration as it stands at the end; a person has none. */
    default Organisation present() {
        return standing(Population.CLOSED);
    }

    /** Legal representative on a day. */
    String representative(LocalDate day);

    /** Citizen number of the legal representative on a day. */
    String representativeNumber(LocalDate day);

    /** Address on a day. */
    String address(LocalDate day);
}
