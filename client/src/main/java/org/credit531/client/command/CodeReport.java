package org.credit531.client.command;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credit531.identifiers.CitizenNumber;
import org.credit531.identifiers.Codes;
import org.credit531.identifiers.Identification;
import org.credit531.identifiers.Identifier;
import org.credit531.identifiers.OrganisationCode;
import org.credit531.identifiers.OtherNumber;
import org.credit531.identifiers.Parsed;
import org.credit531.identifiers.Reason;
import org.credit531.identifiers.Refusal;
import org.credit531.identifiers.Regions;
import org.credit531.identifiers.RegistrationNumber;
import org.credit531.identifiers.Scheme;
import org.credit531.identifiers.Uscc;
import org.credit531.identifiers.Warning;

/**
 * Writes a line about a code, tab between its columns: the code, {@code accepted} or {@code refused}, the scheme or the
 * stable name of the reason, then parts and warnings or the reason in a sentence. What may be a person's number is masked.
 */
final class CodeReport {

    private static final int LONGEST_ECHO = 64;
    private static final int MOST_PREFIXES = 100_000;

    private final Terminal terminal;
    private final Locale language;
    private final LocalDate today;
    // Few prefixes (category and region) begin many codes: their words are put together once.
    private final Map<String, String> partsByPrefix = new HashMap<>();
    private long accepted;
    private long refused;

    CodeReport(Terminal terminal, LocalDate today) {
        this.terminal = terminal;
        this.language = terminal.locale();
        this.today = today;
    }

    long refused() {
        return refused;
    }

    /** The last line; the same in both languages, because programs read it. */
    String total() {
        return accepted + " accepted, " + refused + " refused";
    }

    void append(String text, StringBuilder line) {
        switch (Codes.identify(text)) {
            case Identification.Known(OtherNumber(Scheme scheme, String ignored), List<Warning> unused)
            when scheme == Scheme.MOBILE_NUMBER -> refuse(text, scheme, telephone(text), line);
            case Identification.Known(Identifier code, List<Warning> warnings) -> accept(text, code, warnings, line);
            case Identification.Unknown(Scheme scheme, Refusal refusal) -> refuse(text, scheme, refusal, line);
        }
        line.append('\n');
    }

    private void accept(String text, Identifier code, List<Warning> warnings, StringBuilder line) {
        accepted++;
        line.append(code instanceof CitizenNumber person ? person.masked() : text)
                .append("\taccepted\t");
        line.append(code.scheme().code()).append('\t');
        appendParts(code, line);
        for (var warning : warnings) {
            line.append('\t')
                    .append(terminal.messages().getString("check.warning"))
                    .append(warning.message(language));
        }
    }

    private void refuse(String text, Scheme scheme, Refusal refusal, StringBuilder line) {
        refused++;
        boolean person = scheme == Scheme.CITIZEN_NUMBER || scheme == Scheme.MOBILE_NUMBER || namesPerson(refusal);
        appendEcho(person ? masked(text) : text, line);
        line.append("\trefused\t").append(refusal.reason().code()).append('\t').append(refusal.message(language));
    }

    private void appendParts(Identifier code, StringBuilder line) {
        switch (code) {
            case Uscc uscc -> {
                line.append(partsByPrefix(uscc)).append(uscc.subjectCode());
                line.append("; ")
                        .append(terminal.messages().getString("check.check-character"))
                        .append(uscc.text().charAt(17));
            }
            case OrganisationCode organisation -> line.append(organisation.hyphenated());
            case RegistrationNumber number -> line.append(region(number.regionCode()));
            case CitizenNumber person -> line.append(region(person.regionCode()));
            case OtherNumber other -> line.append(other.scheme().name(language));
        }
    }

    private String partsByPrefix(Uscc uscc) {
        if (partsByPrefix.size() > MOST_PREFIXES) {
            partsByPrefix.clear();
        }
        return partsByPrefix.computeIfAbsent(uscc.text().substring(0, 8), ignored -> parts(uscc));
    }

    private String parts(Uscc uscc) {
        var category = uscc.category();
        return uscc.kind().code() + "; " + category.registrar().name(language) + ", " + category.name(language) + "; "
                + region(uscc.regionCode()) + "; " + terminal.messages().getString("check.organisation-code");
    }

    private String region(String code) {
        return Regions.lastKnown(code, today)
                .map(region -> code + " " + region.fullName())
                .orElse(code);
    }

    private static Refusal telephone(String text) {
        return Uscc.parse(text) instanceof Parsed.Refused<Uscc>(Refusal refusal)
                ? refusal
                : new Refusal(Reason.OTHER_SCHEME, 0, Scheme.MOBILE_NUMBER.code());
    }

    private static boolean namesPerson(Refusal refusal) {
        return refusal.reason() == Reason.OTHER_SCHEME && refusal.detail().equals(Scheme.CITIZEN_NUMBER.code());
    }

    private static String masked(String text) {
        return text.length() < 5
                ? "*".repeat(text.length())
                : text.substring(0, 2) + "*".repeat(Math.min(text.length(), LONGEST_ECHO) - 2);
    }

    /** What stood there, shortened, without characters that would break the line or steer the terminal. */
    private static void appendEcho(String text, StringBuilder line) {
        for (int index = 0; index < text.length() && index < LONGEST_ECHO; index++) {
            char character = text.charAt(index);
            line.append(Character.isISOControl(character) ? '\uFFFD' : character);
        }
        if (text.length() > LONGEST_ECHO) {
            line.append('…');
        }
    }
}
