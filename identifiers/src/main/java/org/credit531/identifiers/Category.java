package org.credit531.identifiers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a registrar registers: the first two characters of a unified code and what they say about the subject.
 *
 * @param code the two characters
 * @param registrar who registers subjects of this category
 * @param chinese the name in Chinese
 * @param english the name in English
 * @param kind the kind of subject; a row of {@code categories.csv}, chosen there and explained in the README
 * @param intermediary whether the category as a whole is an intermediary profession, such as law firms; a company that acts
 *     as one is not seen from its code
 * @param seenInData whether codes of this category were met in published data; otherwise it stands on the standard's table
 */
public record Category(
        String code,
        Registrar registrar,
        String chinese,
        String english,
        SubjectKind kind,
        boolean intermediary,
        boolean seenInData) {

    /** Every category, in the order of the codes. */
    public static List<Category> all() {
        return Categories.all();
    }

    /** The category of a text that begins as unified codes do, whatever follows; empty where no registrar issues such codes. */
    public static Optional<Category> of(CharSequence code) {
        boolean known =
                code.length() >= 2 && UsccRules.value(code.charAt(0)) >= 0 && UsccRules.value(code.charAt(1)) >= 0;
        return known ? Optional.ofNullable(UsccRules.category(code)) : Optional.empty();
    }

    /** The name for people: Chinese for a Chinese locale, English for any other. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }
}
