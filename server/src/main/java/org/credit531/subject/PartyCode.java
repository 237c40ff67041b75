package org.credit531.subject;

import java.util.EnumSet;
import java.util.Set;
import org.credit531.identifiers.Category;
import org.credit531.identifiers.Identifier;
import org.credit531.identifiers.Scheme;
import org.credit531.identifiers.SubjectKind;

/**
 * The number by which a source says whom a record is about. A taxpayer number is the organisation code inside it. Of a
 * natural person it is the vault's look-up token, never the number.
 *
 * @param scheme the number's scheme
 * @param text its canonical text; a person's token
 */
public record PartyCode(Scheme scheme, String text) {

    /** Numbers without a check digit: a mistyped one would be another subject, so only a registrar's word links them. */
    private static final Set<Scheme> UNCHECKED =
            EnumSet.of(Scheme.OLD_REGISTRATION_NUMBER, Scheme.PUBLIC_INSTITUTION_CERTIFICATE);

    private static final Set<Scheme> STORED = EnumSet.of(
            Scheme.USCC,
            Scheme.ORGANISATION_CODE,
            Scheme.REGISTRATION_NUMBER,
            Scheme.CITIZEN_NUMBER,
            Scheme.OLD_REGISTRATION_NUMBER,
            Scheme.PUBLIC_INSTITUTION_CERTIFICATE);

    private static final int CITIZEN_NUMBER_LENGTH = 18;
    private static final int TAX_REGION = 6;
    private static final int KIND_OF_REGISTRATION = 6;

    public PartyCode {
        if (!STORED.contains(scheme)) {
            throw new IllegalArgumentException("Numbers of scheme " + scheme.code() + " name no party");
        }
        if (scheme == Scheme.CITIZEN_NUMBER && text.length() <= CITIZEN_NUMBER_LENGTH) {
            throw new IllegalArgumentException("A person is known by the vault's token, never by the number");
        }
    }

    /** The party of an organisation's number. */
    public static PartyCode of(Identifier number) {
        return number.scheme() == Scheme.TAX_NUMBER
                ? new PartyCode(Scheme.ORGANISATION_CODE, number.text().substring(TAX_REGION))
                : new PartyCode(number.scheme(), number.text());
    }

    /** A natural person, by the token that stands for the citizen number. */
    public static PartyCode person(String token) {
        return new PartyCode(Scheme.CITIZEN_NUMBER, token);
    }

    /** A unified code whose check character is wrong and that the register of exceptions lets through. */
    public static PartyCode exception(String code) {
        return new PartyCode(Scheme.USCC, code);
    }

    /** Whether it has a check digit or stands for a person, so that whoever states it first makes its subject known. */
    public boolean makesSubject() {
        return !UNCHECKED.contains(scheme);
    }

    /** Whether it stands for a natural person. */
    public boolean isPerson() {
        return scheme == Scheme.CITIZEN_NUMBER;
    }

    /** The kind of its subject, as far as the number tells. */
    public SubjectKind kind() {
        return switch (scheme) {
            case USCC -> Category.of(text).map(Category::kind).orElse(SubjectKind.OTHER_ORGANISATION);
            case CITIZEN_NUMBER -> SubjectKind.NATURAL_PERSON;
            case REGISTRATION_NUMBER -> kindOfRegistration();
            case ORGANISATION_CODE,
                    OLD_REGISTRATION_NUMBER,
                    TAX_NUMBER,
                    PUBLIC_INSTITUTION_CERTIFICATE,
                    MOBILE_NUMBER -> SubjectKind.OTHER_ORGANISATION;
        };
    }

    /** Registrars numbered individual businesses from 6 in the seventh digit. */
    private SubjectKind kindOfRegistration() {
        return text.charAt(KIND_OF_REGISTRATION) >= '6' ? SubjectKind.INDIVIDUAL_BUSINESS : SubjectKind.ENTERPRISE;
    }

    /** Six digits of the division that registered it, empty where the number does not tell. */
    public String regionCode() {
        return switch (scheme) {
            case USCC -> text.substring(2, 8);
            case REGISTRATION_NUMBER -> text.substring(0, 6);
            case ORGANISATION_CODE,
                    CITIZEN_NUMBER,
                    OLD_REGISTRATION_NUMBER,
                    TAX_NUMBER,
                    PUBLIC_INSTITUTION_CERTIFICATE,
                    MOBILE_NUMBER -> "";
        };
    }

    /** Its scheme; a token identifies a person and belongs in no log. */
    @Override
    public String toString() {
        return scheme == Scheme.CITIZEN_NUMBER ? "PartyCode[citizen-number]" : scheme.code() + ' ' + text;
    }
}
