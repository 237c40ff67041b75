package org.credit531.record.masking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How names of natural persons are told from other words.
 *
 * @param roles what people are, right before their names
 * @param links what may stand between the two
 * @param before what stands right behind names alone
 * @param between what joins the names of a list
 * @param compoundSurnames surnames of two characters
 * @param surnames surnames of one character, one after the other
 * @param ends characters that end a name
 * @param noBeginnings characters that begin no given name
 * @param notNames what looks like the beginning of a name and is none
 */
record NameRules(
        List<String> roles,
        List<String> links,
        List<String> before,
        List<String> between,
        List<String> compoundSurnames,
        String surnames,
        String ends,
        String noBeginnings,
        List<String> notNames) {

    private static final String HAN = "\\p{IsHan}";

    private static String anyOf(List<String> words) {
        return words.stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private String surname() {
        return "(?:" + anyOf(compoundSurnames) + "|[" + surnames + "])";
    }

    /** The surname is looked for first, which most words do not begin with. */
    private String name() {
        return "(?=" + surname() + ")(?!" + anyOf(notNames) + ")" + surname() + "(?![某" + noBeginnings + "])" + HAN
                + "(?:(?![" + ends + "])" + HAN + ")?";
    }

    /** Joined by points, as the names of some peoples are. */
    private String pointed() {
        return HAN + "{1,8}(?:[·•](?:(?![" + ends + "])" + HAN + "){1,8})+";
    }

    /** The rules, ready to be asked. */
    Ready ready() {
        String one = "(?:" + pointed() + "|" + name() + ")";
        String list = one + "(?:" + anyOf(between) + one + ")*";
        return new Ready(
                Pattern.compile(anyOf(roles) + anyOf(links) + "? ?(" + list + ")"),
                Pattern.compile("(" + name() + ")(?=" + anyOf(before) + ")"),
                Pattern.compile(one),
                Pattern.compile("^" + surname()));
    }

    /** The rules with their patterns compiled. */
    record Ready(Pattern afterRole, Pattern beforeWord, Pattern name, Pattern surname) {

        /** The names that a text of half width holds. */
        Stream<String> in(String text) {
            return Stream.concat(
                    inLists(text), beforeWord.matcher(text).results().map(found -> found.group(1)));
        }

        private Stream<String> inLists(String text) {
            return afterRole
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .flatMap(list -> name.matcher(list).results())
                    .map(found -> found.group());
        }

        /** Whether a text is a name and nothing else. */
        boolean isName(String text) {
            return name.matcher(text).matches();
        }

        /** What of a name may stay: its surname, where it has one. */
        String shown(String name) {
            Matcher found = surname.matcher(name);
            return found.find() && name.length() > found.end() && name.indexOf('·') < 0 ? found.group() : "";
        }
    }
}
