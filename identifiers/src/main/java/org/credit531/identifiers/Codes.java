package org.credit531.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door for texts whose scheme is not known: columns of exports hold codes of every kind, telephones included. */
public final class Codes {

    private static final List<Warning> WITHOUT_CHECK = List.of(new Warning(Reason.UNCHECKED, 0, ""));

    private Codes() {}

    /** The scheme and the value of a text, or the scheme it most resembles and the reason why it is none. */
    public static Identification identify(String text) {
        Scheme scheme = text.length() > Writing.LIMIT ? null : schemeOf(text);
        if (scheme == null) {
            return resembling(text);
        }
        return switch (scheme) {
            case USCC -> from(scheme, Uscc.parse(text));
            case ORGANISATION_CODE -> from(scheme, OrganisationCode.parse(text));
            case REGISTRATION_NUMBER -> from(scheme, RegistrationNumber.parse(text));
            case CITIZEN_NUMBER -> from(scheme, CitizenNumber.parse(text));
            case TAX_NUMBER -> new Identification.Known(new OtherNumber(scheme, text), List.of());
            case OLD_REGISTRATION_NUMBER, PUBLIC_INSTITUTION_CERTIFICATE, MOBILE_NUMBER ->
                new Identification.Known(new OtherNumber(scheme, text), WITHOUT_CHECK);
        };
    }

    /** A placeholder such as 13 equal digits has the shape of a number without check, and is none. */
    private static @Nullable Scheme schemeOf(String text) {
        return Writing.isOneCharacterRepeated(text) ? null : OtherSchemes.of(text);
    }

    private static Identification resembling(String text) {
        return switch (nearest(text)) {
            case ORGANISATION_CODE -> from(Scheme.ORGANISATION_CODE, OrganisationCode.parse(text));
            case REGISTRATION_NUMBER -> from(Scheme.REGISTRATION_NUMBER, RegistrationNumber.parse(text));
            case CITIZEN_NUMBER -> from(Scheme.CITIZEN_NUMBER, CitizenNumber.parse(text));
            case USCC, OLD_REGISTRATION_NUMBER, TAX_NUMBER, PUBLIC_INSTITUTION_CERTIFICATE, MOBILE_NUMBER ->
                from(Scheme.USCC, Uscc.parse(text));
        };
    }

    private static Scheme nearest(String text) {
        int length = text.length();
        if (length >= 8 && length <= 11 && !Digits.exactly(text, 11) && !Writing.isExponent(text)) {
            return Scheme.ORGANISATION_CODE;
        }
        if (Digits.exactly(text, RegistrationNumber.LENGTH)) {
            return Scheme.REGISTRATION_NUMBER;
        }
        boolean person = CitizenNumber.looksLikeOne(text) && !couldBeUscc(text);
        return person ? Scheme.CITIZEN_NUMBER : Scheme.USCC;
    }

    private static boolean couldBeUscc(String text) {
        return UsccRules.category(text) != null && Regions.isListed(UsccRules.region(text));
    }

    private static Identification from(Scheme scheme, Parsed<? extends Identifier> parsed) {
        return switch (parsed) {
            case Parsed.Valid<? extends Identifier> valid -> new Identification.Known(valid.value(), valid.warnings());
            case Parsed.Refused<? extends Identifier> refused -> new Identification.Unknown(scheme, refused.refusal());
        };
    }
}
