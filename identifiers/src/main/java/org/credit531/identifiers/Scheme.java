package org.credit531.identifiers;

import java.util.Locale;

/** The schemes of numbers that are met in a column of codes; the first four have a type of their own. */
public enum Scheme {
    /** Unified social credit code, GB 32100-2015, 18 characters. */
    USCC("uscc"),
    /** Organisation code, GB 11714-1997, 9 characters. */
    ORGANISATION_CODE("organisation-code"),
    /** Business registration number of 15 digits. */
    REGISTRATION_NUMBER("registration-number"),
    /** Citizen number, GB 11643-1999, 18 characters: personal data. */
    CITIZEN_NUMBER("citizen-number"),
    /** Business registration number of 13 digits, older, without a check digit. */
    OLD_REGISTRATION_NUMBER("registration-number-13"),
    /** Taxpayer number before 2015: region and organisation code, 15 characters. */
    TAX_NUMBER("tax-number"),
    /** Number of the certificate of a public institution: 事证第 and 12 digits. */
    PUBLIC_INSTITUTION_CERTIFICATE("public-institution-certificate"),
    /** Mobile telephone number, 11 digits: personal data. */
    MOBILE_NUMBER("mobile-number");

    private final String code;

    Scheme(String code) {
        this.code = code;
    }

    /** The stable name, such as {@code organisation-code}. */
    public String code() {
        return code;
    }

    /** The name for people. */
    public String name(Locale locale) {
        return Messages.of("scheme." + code, locale);
    }

    /**
     * The scheme of a stable name.
     *
     * @throws IllegalArgumentException when no scheme has this name
     */
    public static Scheme of(String code) {
        for (Scheme scheme : values()) {
            if (scheme.code.equals(code)) {
                return scheme;
            }
        }
        throw new IllegalArgumentException("No scheme is called '" + code + "'; use one of those listed in Scheme");
    }
}
