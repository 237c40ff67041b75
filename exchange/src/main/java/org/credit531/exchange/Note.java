package org.credit531.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What a format does not carry, or what of a file cannot be read: the place, the reason and the remedy, in both languages.
 *
 * @param weight what follows from it
 * @param place the part of the model, or of the file
 * @param key what it is: a key of the bundle {@code messages/exchange}, with {@code .remedy} that of what to do
 * @param arguments what both texts name, in the order of their places
 */
public record Note(Weight weight, String place, String key, List<String> arguments) {

    static final String BUNDLE = "messages/exchange";

    private static final int LONGEST = 300;

    /** What follows from a note. */
    public enum Weight {
        /** The file cannot be read, or the model not be written, as it is. */
        REFUSED,
        /** Another engine can come to other points. */
        POINTS,
        /** Whoever uses the file must prepare something first, or state it. */
        PREPARE,
        /** It is not in the file; the points are the same. */
        LEFT_OUT
    }

    /** Copies the list. */
    public Note {
        arguments = List.copyOf(arguments);
    }

    static Note of(Weight weight, String place, String key, Object... arguments) {
        return new Note(
                weight,
                shortened(place),
                key,
                Stream.of(arguments).map(Note::shortened).toList());
    }

    /** A file of somebody else may have a name or an expression of any length. */
    private static String shortened(Object named) {
        var text = String.valueOf(named);
        return text.length() <= LONGEST
                ? text
                : text.codePoints()
                        .limit(LONGEST)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .append('…')
                        .toString();
    }

    /** Why; Chinese for any Chinese locale, otherwise English. */
    public String reason(Locale locale) {
        return text(key, locale);
    }

    /** What to do about it. */
    public String remedy(Locale locale) {
        return text(key + ".remedy", locale);
    }

    /** What follows from it, in a word or two. */
    public String weightIn(Locale locale) {
        return bundle(locale).getString("weight." + weight.name().toLowerCase(Locale.ROOT));
    }

    /** Place, reason and remedy in one line. */
    public String text(Locale locale) {
        return MessageFormat.format(
                bundle(locale).getString("line"), weightIn(locale), place, reason(locale), remedy(locale));
    }

    private String text(String key, Locale locale) {
        return new MessageFormat(bundle(locale).getString(key), Locale.ROOT).format(arguments.toArray());
    }

    /** Never falls back to the language of the machine. */
    private static ResourceBundle bundle(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return ResourceBundle.getBundle(
                BUNDLE,
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
