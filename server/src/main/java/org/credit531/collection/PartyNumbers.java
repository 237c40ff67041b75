package org.credit531.collection;

import java.util.Set;
import org.credit531.collection.Cells.Reading;
import org.credit531.identifiers.Codes;
import org.credit531.identifiers.Identification;
import org.credit531.identifiers.Identifier;
import org.credit531.identifiers.Reason;
import org.credit531.identifiers.Scheme;
import org.credit531.subject.PartyCode;

/**
 * Reads the number of an organisation in any scheme. A unified code whose check character is wrong is read only where the
 * register of exceptions has it.
 */
record PartyNumbers(Set<String> exceptions) implements Cells.Reader {

    /**
     * A number that says whom a row is about.
     *
     * @param party the party that it names
     * @param text its own canonical text
     */
    record Number(PartyCode party, String text) {}

    /** What a finding says of itself whose message is that of the number's scheme. */
    static final String DETAIL = "organisation-number";

    @Override
    public Reading read(String wide) {
        String text = Width.narrow(wide);
        return switch (Codes.identify(text)) {
            case Identification.Known(Identifier number, var ignored) -> known(number);
            case Identification.Unknown(Scheme scheme, var refusal) ->
                refusal.reason() == Reason.CHECK_CHARACTER && exceptions.contains(text)
                        ? new Reading.Value(new Number(PartyCode.exception(text), text))
                        : new Reading.Wrong(refusal.reason().code(), DETAIL);
        };
    }

    private static Reading known(Identifier number) {
        return number.scheme() == Scheme.CITIZEN_NUMBER || number.scheme() == Scheme.MOBILE_NUMBER
                ? new Reading.Wrong(Reason.OTHER_SCHEME.code(), DETAIL)
                : new Reading.Value(new Number(PartyCode.of(number), number.text()));
    }
}
