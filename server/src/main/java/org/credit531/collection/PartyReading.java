package org.credit531.collection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.identifiers.CitizenNumber;
import org.credit531.identifiers.Parsed;
import org.credit531.identifiers.Scheme;
import org.credit531.subject.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a row is about: by the number of an organisation, by an older one where that is missing, or by a person's. Numbers
 * of persons become the vault's tokens here and go no further.
 */
final class PartyReading {

    private static final int SUBJECT_CODE = 8;
    private static final int CHECK_CHARACTER = 17;

    private final Item item;
    private final Headings headings;
    private final Set<String> numbers;
    private final Set<String> exceptions;
    private final @Nullable String judged;
    private final UnaryOperator<String> tokens;

    /**
     * Reads the parties of one file.
     *
     * @param exceptions live unified codes whose check character is wrong
     * @param judged unified code of an agency about which the file may state nothing, as it comes from it
     * @param tokens the vault's token for a person's number
     */
    PartyReading(
            Item item,
            Headings headings,
            Set<String> exceptions,
            @Nullable String judged,
            UnaryOperator<String> tokens) {
        this.item = item;
        this.headings = headings;
        this.numbers = numbers(item);
        this.exceptions = exceptions;
        this.judged = judged;
        this.tokens = tokens;
    }

    /** The fields of a party's numbers, those of organisations first. */
    static Set<String> numbers(Item item) {
        Set<String> numbers = item.party().codes().collect(Collectors.toCollection(LinkedHashSet::new));
        Optional.ofNullable(item.party().person()).ifPresent(numbers::add);
        return numbers;
    }

    /** The party of a row. */
    record Party(PartyCode code, String name, List<PartyCode> aliases) {}

    /** The fields of the party's numbers. */
    Set<String> numbers() {
        return numbers;
    }

    /** The field of the party's name. */
    String name() {
        return item.party().name();
    }

    /** The fields that say whom a row is about. */
    Set<String> fields() {
        Set<String> fields = new HashSet<>(numbers);
        fields.add(item.party().name());
        return fields;
    }

    /** How a column of the file is read. */
    Cells cells(Field field, Cells.Circumstances circumstances) {
        return switch (field.type()) {
            case ORGANISATION_NUMBER -> Cells.of(new PartyNumbers(exceptions));
            case PERSON_NUMBER -> Cells.of(this::personNumber);
            default -> Cells.of(field, circumstances);
        };
    }

    /** The token of a person's number; small x is how many keyboards give the last character. */
    private Cells.Reading personNumber(String wide) {
        String number = Width.narrow(wide).toUpperCase(Locale.ROOT);
        return switch (CitizenNumber.parse(number)) {
            case Parsed.Valid<CitizenNumber> valid ->
                new Cells.Reading.Value(tokens.apply(valid.value().text()));
            case Parsed.Refused<CitizenNumber> refused ->
                new Cells.Reading.Wrong(
                        "person-number", refused.refusal().reason().code());
        };
    }

    /** A wrong value as a finding may hold it: of a person's number only its ends. */
    static String shown(Field field, String text) {
        return field.type() == FieldType.PERSON_NUMBER ? PersonNumbers.hidden(text) : text;
    }

    /** The party, or findings; numbers among the values become their canonical texts. */
    @Nullable
    Party read(Map<String, Object> values, List<Finding> findings) {
        List<Stated> stated = organisations(values);
        PartyCode code = chosen(stated);
        PartyCode party = code == null ? person(values) : code;
        if (party == null) {
            noteMissing(findings);
            return null;
        }
        checkKind(party, findings);
        checkContradiction(stated, findings);
        checkJudge(stated, findings);
        Object name = values.get(item.party().name());
        return findings.isEmpty()
                ? new Party(party, name instanceof String text ? text : "", aliases(party, stated))
                : null;
    }

    /** A row without any number; one with a wrong number has its finding already. */
    private void noteMissing(List<Finding> findings) {
        boolean wrong = findings.stream()
                .anyMatch(finding -> numbers.stream()
                        .anyMatch(field -> headings.headingOf(field).equals(finding.column())));
        if (!wrong) {
            findings.addFirst(
                    Finding.of("empty", headings.headingOf(numbers.iterator().next()), "", ""));
        }
    }

    /** A number that the row states, and where. */
    private record Stated(String field, PartyCode code) {}

    private List<Stated> organisations(Map<String, Object> values) {
        List<Stated> stated = new ArrayList<>(1);
        for (String field : numbers) {
            if (values.get(field) instanceof PartyNumbers.Number number) {
                stated.add(new Stated(field, number.party()));
            }
        }
        values.replaceAll((_, value) -> value instanceof PartyNumbers.Number number ? number.text() : value);
        return stated;
    }

    private @Nullable PartyCode person(Map<String, Object> values) {
        String field = item.party().person();
        return field != null && values.get(field) instanceof String token ? PartyCode.person(token) : null;
    }

    /** The first number that makes its subject known, or else the first. */
    private static @Nullable PartyCode chosen(List<Stated> stated) {
        for (Stated one : stated) {
            if (one.code().makesSubject()) {
                return one.code();
            }
        }
        return stated.isEmpty() ? null : stated.getFirst().code();
    }

    /** An organisation code or an old number does not tell the kind of its subject. */
    private void checkKind(PartyCode party, List<Finding> findings) {
        boolean person = party.scheme() == Scheme.CITIZEN_NUMBER;
        boolean tells = person || party.scheme() == Scheme.USCC || party.scheme() == Scheme.REGISTRATION_NUMBER;
        if (tells && !item.subjects().contains(party.kind())) {
            findings.add(Finding.of(
                    "kind-not-covered",
                    headings.headingOf(numbers.iterator().next()),
                    person ? "" : party.text(),
                    party.kind().code()));
        }
    }

    /** Numbers of one row that cannot belong to one organisation: their organisation codes differ. */
    private void checkContradiction(List<Stated> stated, List<Finding> findings) {
        if (stated.size() < 2) {
            return;
        }
        List<Stated> telling = stated.stream()
                .filter(one -> !organisationCode(one.code()).isEmpty())
                .toList();
        for (Stated other : telling) {
            if (!organisationCode(other.code())
                    .equals(organisationCode(telling.getFirst().code()))) {
                findings.add(Finding.of(
                        "codes-contradict",
                        headings.headingOf(other.field()),
                        other.code().text(),
                        headings.headingOf(telling.getFirst().field())));
            }
        }
    }

    /** Nobody is a judge in its own cause: by whichever number the row states the sender, it is the same agency. */
    private void checkJudge(List<Stated> stated, List<Finding> findings) {
        if (judged == null) {
            return;
        }
        String own = judged.substring(SUBJECT_CODE, CHECK_CHARACTER);
        for (Stated one : stated) {
            if (organisationCode(one.code()).equals(own)) {
                findings.add(Finding.of(
                        "own-agency",
                        headings.headingOf(one.field()),
                        one.code().text(),
                        ""));
                return;
            }
        }
    }

    private static String organisationCode(PartyCode code) {
        return switch (code.scheme()) {
            case USCC -> code.text().substring(SUBJECT_CODE, CHECK_CHARACTER);
            case ORGANISATION_CODE -> code.text();
            default -> "";
        };
    }

    private static List<PartyCode> aliases(PartyCode party, List<Stated> stated) {
        return stated.size() < 2
                ? List.of()
                : stated.stream()
                        .map(Stated::code)
                        .filter(code -> !code.equals(party))
                        .distinct()
                        .toList();
    }
}
