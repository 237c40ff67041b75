package org.credit531.province.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credit531.province.draw.Chance;
import org.credit531.province.population.Kind;
import org.credit531.province.population.Population;
import org.credit531.province.population.Subject;
import org.jspecify.annotations.Nullable;

/** Does to the cells of a row what departments do. */
final class Damage {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final LocalDate LONG_AGO = LocalDate.of(2005, 1, 1);
    private static final int DAYS_LONG_AGO = 3_500;
    private static final List<Fact> CODES =
            List.of(Fact.CODE, Fact.PERSON_NUMBER, Fact.REGISTRATION_NUMBER, Fact.ORGANISATION_CODE, Fact.TAX_NUMBER);

    private static final int NEIGHBOURS = 12;

    private final Population population;
    private final Feed feed;

    Damage(Population population, Feed feed) {
        this.population = population;
        this.feed = feed;
    }

    /** Damages the cells; says what stood there before, or nothing where this row cannot suffer that. */
    Optional<String> done(Defect defect, Subject subject, @Nullable Object[] cells, Chance chance) {
        return switch (defect) {
            case NAME_ONLY -> replaced(partyColumn(subject), cells, this::withoutCodes);
            case WRONG_CHECK_CHARACTER -> code(subject, cells, Damage::withWrongCheck);
            case SPREADSHEET_EXPONENT -> code(subject, cells, Damage::asExponent);
            case LETTER_FOR_DIGIT -> code(subject, cells, Damage::withLetter);
            case SPACES -> code(subject, cells, code -> code + " ");
            case OLD_CODE -> code(subject, cells, code -> old(subject, chance));
            case OTHER_NAME -> name(subject, cells);
            case NUMBER_OF_ANOTHER ->
                replaced(feed.columnOf(Fact.REGISTRATION_NUMBER), cells, (number, all) -> another(subject, number));
            case UNKNOWN_WORD -> cell(codedColumn(cells), cells, "样本未知");
            case IMPOSSIBLE_DATE -> cell(feed.columnOf(Fact.DATE), cells, thirtiethOfFebruary());
            case NOT_A_NUMBER -> cell(numberColumn(cells), cells, "约5万元");
            case TERM_OVER -> cell(feed.columnOf(Fact.DATE), cells, LONG_AGO.plusDays(chance.below(DAYS_LONG_AGO)));
            case DUPLICATE, OVERTAKEN -> Optional.of("");
        };
    }

    private interface Replacing {
        Object by(String text, @Nullable Object[] cells);
    }

    private interface Spelling {
        String of(String code);
    }

    private int partyColumn(Subject subject) {
        return feed.columnOf(subject.kind() == Kind.NATURAL_PERSON ? Fact.PERSON_NUMBER : Fact.CODE);
    }

    private Optional<String> code(Subject subject, @Nullable Object[] cells, Spelling spelling) {
        return replaced(partyColumn(subject), cells, (code, all) -> spelling.of(code));
    }

    private static Optional<String> cell(int column, @Nullable Object[] cells, Object other) {
        return replaced(column, cells, (text, all) -> other);
    }

    private static Optional<String> replaced(int column, @Nullable Object[] cells, Replacing replacing) {
        if (column < 0) {
            return Optional.empty();
        }
        Object before = cells[column];
        if (before == null) {
            return Optional.empty();
        }
        var text = before.toString();
        Object after = replacing.by(text, cells);
        if (after.equals(text)) {
            return Optional.empty();
        }
        cells[column] = after.equals("") ? null : after;
        return Optional.of(text);
    }

    private Object withoutCodes(String code, @Nullable Object[] cells) {
        for (Fact fact : CODES) {
            int column = feed.columnOf(fact);
            if (column >= 0) {
                cells[column] = null;
            }
        }
        return "";
    }

    /** The same code with a last character that is never right: the next one. */
    static String withWrongCheck(String code) {
        boolean person = code.startsWith("100000");
        var alphabet = person ? "0123456789X" : ALPHABET;
        int last = alphabet.indexOf(code.charAt(code.length() - 1));
        return code.substring(0, code.length() - 1) + alphabet.charAt((last + 1) % alphabet.length());
    }

    private static String asExponent(String code) {
        return code.charAt(0) + "." + code.substring(1, 3) + "E+17";
    }

    private static String withLetter(String code) {
        int zero = code.indexOf('0', 2);
        if (zero >= 0) {
            return code.substring(0, zero) + "O" + code.substring(zero + 1);
        }
        int one = code.indexOf('1', 2);
        return one < 0 ? code : code.substring(0, one) + "I" + code.substring(one + 1);
    }

    /** An older number of an organisation; the code itself where it has none. */
    private static String old(Subject subject, Chance chance) {
        List<String> numbers = new ArrayList<>();
        for (String number : List.of(subject.registrationNumber(), subject.organisationCode(), subject.taxNumber())) {
            if (!number.isEmpty()) {
                numbers.add(number);
            }
        }
        return numbers.isEmpty() ? subject.personNumber() : numbers.get(chance.below(numbers.size()));
    }

    /** The registration number of an organisation shortly before; its own where there is none. */
    private String another(Subject subject, String own) {
        for (int number = subject.number() - 1; number >= Math.max(0, subject.number() - NEIGHBOURS); number--) {
            var other = population.organisation(number).registrationNumber();
            if (!other.isEmpty()) {
                return other;
            }
        }
        return own;
    }

    /** Two characters exchanged, as happens in typing. */
    private Optional<String> name(Subject subject, @Nullable Object[] cells) {
        if (subject.kind() == Kind.NATURAL_PERSON) {
            return Optional.empty();
        }
        return replaced(feed.columnOf(Fact.NAME), cells, (name, all) -> {
            var characters = new StringBuilder(name);
            characters.setCharAt(2, name.charAt(3));
            characters.setCharAt(3, name.charAt(2));
            return characters.toString();
        });
    }

    private int codedColumn(@Nullable Object[] cells) {
        for (int index = 0; index < cells.length; index++) {
            if (feed.columns().get(index).isCoded() && cells[index] != null) {
                return index;
            }
        }
        return -1;
    }

    private int numberColumn(@Nullable Object[] cells) {
        for (int index = 0; index < cells.length; index++) {
            var column = feed.columns().get(index);
            if (column.value().isNumber() && column.isStored() && cells[index] != null) {
                return index;
            }
        }
        return -1;
    }

    private String thirtiethOfFebruary() {
        return Writing.day(feed.file().dates(), 2024, 2, 30);
    }
}
