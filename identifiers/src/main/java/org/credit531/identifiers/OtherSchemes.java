package org.credit531.identifiers;

import org.jspecify.annotations.Nullable;

/** Recognises the numbers of every scheme, so that one in the wrong column can be called by its name. */
final class OtherSchemes {

    private static final String CERTIFICATE = "事证第";

    private OtherSchemes() {}

    /** The refusal that names the scheme a text belongs to, null when it belongs to none but the expected one. */
    static @Nullable Refusal named(String text, Scheme expected) {
        Scheme scheme = of(text);
        if (scheme != null && scheme != expected) {
            return Refusal.other(scheme, 0);
        }
        return expected != Scheme.REGISTRATION_NUMBER && hasRegistrationNumberBeforeSuffix(text)
                ? Refusal.other(Scheme.REGISTRATION_NUMBER, RegistrationNumber.LENGTH + 1)
                : null;
    }

    /** The scheme of a whole text; a person's number comes first, since taking it for anything else would expose it. */
    static @Nullable Scheme of(String text) {
        if (CitizenNumber.holds(text)) {
            return Scheme.CITIZEN_NUMBER;
        }
        if (UsccRules.hold(text)) {
            return Scheme.USCC;
        }
        if (OrganisationCode.holds(text)) {
            return Scheme.ORGANISATION_CODE;
        }
        return RegistrationNumber.holds(text) ? Scheme.REGISTRATION_NUMBER : ofOldNumber(text);
    }

    private static @Nullable Scheme ofOldNumber(String text) {
        if (isTaxNumber(text)) {
            return Scheme.TAX_NUMBER;
        }
        if (Digits.exactly(text, 13) && Regions.isInKnownProvince(Digits.number(text, 0, 6))) {
            return Scheme.OLD_REGISTRATION_NUMBER;
        }
        if (text.startsWith(CERTIFICATE) && Digits.exactly(text.substring(CERTIFICATE.length()), 12)) {
            return Scheme.PUBLIC_INSTITUTION_CERTIFICATE;
        }
        return isMobileNumber(text) ? Scheme.MOBILE_NUMBER : null;
    }

    /** Six digits of a region and an organisation code: the taxpayer number before the codes were unified. */
    private static boolean isTaxNumber(String text) {
        return text.length() == 15
                && Regions.isInKnownProvince(Digits.number(text, 0, 6))
                && OrganisationCode.holds(text.substring(6));
    }

    private static boolean isMobileNumber(String text) {
        return Digits.exactly(text, 11) && text.charAt(0) == '1' && text.charAt(1) >= '3';
    }

    /** Branches were written as the number of the head office and a suffix: 330103000217276-2/2. */
    private static boolean hasRegistrationNumberBeforeSuffix(String text) {
        int length = RegistrationNumber.LENGTH;
        return text.length() > length
                && "-/(".indexOf(text.charAt(length)) >= 0
                && RegistrationNumber.holds(text.substring(0, length));
    }
}
