package org.credit531.collection;

import java.util.Optional;
import org.credit531.identifiers.Codes;
import org.credit531.identifiers.Identification;
import org.credit531.identifiers.Identifier;
import org.credit531.identifiers.Parsed;
import org.credit531.identifiers.Reason;
import org.credit531.identifiers.Scheme;
import org.credit531.identifiers.Uscc;
import org.credit531.subject.PartyCode;

/**
 * The number of an organisation that kept a row from being taken and that may become usable later: a unified code whose
 * check character is wrong, once the register of exceptions has it; a number without check digit, once a registrar has
 * stated it. What looks like a person's number is never one.
 */
final class PartyKey {

    static final String NOT_KNOWN = "number-not-known";

    private PartyKey() {}

    static Optional<PartyCode> of(QuarantinedRow row) {
        return row.findings().stream()
                .map(PartyKey::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<PartyCode> of(Finding finding) {
        String number = Width.narrow(finding.value()).strip();
        if (number.isEmpty() || !PersonNumbers.masked(number).equals(number)) {
            return Optional.empty();
        }
        if (finding.code().equals(NOT_KNOWN)) {
            return unchecked(number);
        }
        return finding.detail().equals(PartyNumbers.DETAIL) && failsItsCheckOnly(number)
                ? Optional.of(PartyCode.exception(number))
                : Optional.empty();
    }

    /** The number, where it is one without check digit. */
    static Optional<PartyCode> unchecked(String number) {
        return Codes.identify(number) instanceof Identification.Known(Identifier known, var ignored)
                        && known.scheme() != Scheme.CITIZEN_NUMBER
                        && known.scheme() != Scheme.MOBILE_NUMBER
                ? Optional.of(PartyCode.of(known)).filter(party -> !party.makesSubject())
                : Optional.empty();
    }

    private static boolean failsItsCheckOnly(String number) {
        return Uscc.parse(number) instanceof Parsed.Refused<Uscc>(var refusal)
                && refusal.reason() == Reason.CHECK_CHARACTER;
    }
}
