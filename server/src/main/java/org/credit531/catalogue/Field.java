package org.credit531.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.credit531.access.Openness;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * A field of a catalogue item.
 *
 * @param name its name in statements, interfaces and models
 * @param label its name for readers; the Chinese one is also accepted as a heading
 * @param headings further headings under which files bring it
 * @param type what it holds
 * @param openness who may see it
 * @param required whether a row without it is quarantined
 * @param maxLength longest text in characters; only for texts, default 200
 * @param decimals how many decimals are stored; only for decimals. One more in a file is refused, never rounded
 * @param minimum least number in the canonical unit, where there is one
 * @param maximum greatest number in the canonical unit, where there is one
 * @param unit the unit in which files bring amounts of money: {@code yuan} (default) or {@code 10000-yuan}; {@code percent}
 *     of decimals that are shares of a hundred, so that 12.5 and 12.5% are the same
 * @param codes the coded values: code, label and the further words that files use for it; only for codes
 */
public record Field(
        String name,
        Label label,
        List<String> headings,
        FieldType type,
        Openness openness,
        boolean required,
        int maxLength,
        int decimals,
        @Nullable Long minimum,
        @Nullable Long maximum,
        String unit,
        Map<String, Code> codes) {

    private static final int DEFAULT_LENGTH = 200;
    private static final Pattern UNIT_OF_FILES = Pattern.compile("[(（]万元[)）]$");
    private static final Set<String> UNITS = Set.of("yuan", "10000-yuan", "percent");

    @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
    public Field {
        headings = headings == null ? List.of() : List.copyOf(headings);
        codes = codes == null ? Map.of() : new LinkedHashMap<>(codes);
        maxLength = maxLength == 0 ? DEFAULT_LENGTH : maxLength;
        unit = unit == null ? "yuan" : unit;
        check(name != null && name.matches("[a-z][a-z0-9-]*"), "a field needs a name of lower-case words and hyphens");
        check(label != null && type != null && openness != null, name + ": needs label, type and openness");
        check((type == FieldType.CODE) == !codes.isEmpty(), name + ": codes belong to type code, and only to it");
        check(
                (type == FieldType.DECIMAL) == (decimals > 0),
                name + ": decimals belong to type decimal, and only to it");
        check(
                type != FieldType.PERSON_NUMBER || openness == Openness.NEVER || openness == Openness.INTERNAL,
                name + ": a person's number is open to nobody: its openness is never or internal");
        check(UNITS.contains(unit), name + ": unit is one of " + UNITS);
        check(!unit.equals("percent") || type == FieldType.DECIMAL, name + ": percent belongs to type decimal");
        check(minimum == null || maximum == null || minimum <= maximum, name + ": minimum is above maximum");
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Whether a file's heading, already stripped, means this field. */
    public boolean answersTo(String heading) {
        return heading.equalsIgnoreCase(name) || heading.equals(label.zh()) || headings.contains(heading);
    }

    /** Its name beside a value as readers see it: without the unit of files, since amounts are shown in yuan. */
    public String title(Locale locale) {
        String name = label.in(locale);
        return type == FieldType.MONEY ? UNIT_OF_FILES.matcher(name).replaceFirst("") : name;
    }

    /** The value as a reader sees it: codes by their label, points and money in their usual units. */
    public String display(Object value, Locale locale) {
        return switch (type) {
            case CODE -> codeLabel(value.toString(), locale);
            case DECIMAL -> Amounts.decimal((Long) value, decimals);
            case MONEY -> Amounts.yuan((Long) value);
            case TEXT, DATE, INTEGER, BOOLEAN, USCC, ORGANISATION_NUMBER, PERSON_NUMBER, REGION, INDUSTRY ->
                value.toString();
        };
    }

    private String codeLabel(String value, Locale locale) {
        Code code = codes.get(value);
        return code == null ? value : code.label().in(locale);
    }

    /**
     * A coded value.
     *
     * @param label its name for readers; the Chinese one is also accepted in files
     * @param words further words that files use for it
     */
    public record Code(Label label, List<String> words) {

        @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
        public Code {
            words = words == null ? List.of() : List.copyOf(words);
        }
    }
}
