package org.credit531.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.language.DataFiles;
import org.credit531.language.Label;

/**
 * The words by which prohibited matters are known ({@code catalogue/prohibited.yaml}), and the finding of them in a text
 * whatever its spacing, width, case and characters (simplified or traditional).
 */
final class ProhibitedWords {

    private static final Lists LISTS =
            DataFiles.read("catalogue/prohibited.yaml", Lists.class).getFirst();

    private static final Map<String, String> SIMPLIFIED = LISTS.simplified();

    /** For items that may speak of natural persons. */
    static final ProhibitedWords OF_PERSONS = new ProhibitedWords(
            Stream.concat(LISTS.zh().stream(), LISTS.zhOfPersons().stream()).toList(),
            Stream.concat(LISTS.en().stream(), LISTS.enOfPersons().stream()).toList());

    /** For items about organisations alone. */
    static final ProhibitedWords OF_ORGANISATIONS = new ProhibitedWords(LISTS.zh(), LISTS.en());

    /** Shorter English words occur inside innocent ones, so only longer ones are sought in text without its spaces. */
    private static final int DISTINCT = 8;

    private final List<String> chinese;
    private final Pattern english;
    private final List<String> squeezed;

    private ProhibitedWords(List<String> chinese, List<String> english) {
        this.chinese = chinese;
        this.english = Pattern.compile("\\b(" + String.join("|", english) + ")\\b");
        this.squeezed = english.stream()
                .map(word -> word.replace(" ", ""))
                .filter(word -> word.length() >= DISTINCT && word.chars().allMatch(Character::isLetter))
                .toList();
    }

    Optional<String> in(Label label) {
        return in(label.zh()).or(() -> in(label.en()));
    }

    /** The first prohibited word in the text. */
    Optional<String> in(String text) {
        String plain = plain(text);
        return inChinese(plain).or(() -> inEnglish(plain));
    }

    private Optional<String> inChinese(String plain) {
        String joined = without(plain.replaceAll("[^\\p{L}\\p{N}]", ""), LISTS.zhAllowed());
        return chinese.stream().filter(joined::contains).findFirst();
    }

    private Optional<String> inEnglish(String plain) {
        String spaced = without(plain.replaceAll("[^a-z0-9]+", " "), LISTS.enAllowed());
        Matcher matcher = english.matcher(spaced);
        if (matcher.find()) {
            return Optional.of(matcher.group());
        }
        String joined = spaced.replace(" ", "");
        return squeezed.stream().filter(joined::contains).findFirst();
    }

    private static String without(String text, List<String> allowed) {
        String left = text;
        for (String phrase : allowed) {
            left = left.replace(phrase, "|");
        }
        return left;
    }

    private static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return narrow.codePoints()
                .mapToObj(Character::toString)
                .map(one -> SIMPLIFIED.getOrDefault(one, one))
                .collect(Collectors.joining());
    }

    /**
     * The file of words.
     *
     * @param zh Chinese words, simplified
     * @param zhOfPersons further ones that only matter where natural persons are spoken of
     * @param zhAllowed innocent phrases that contain one
     * @param en English words and phrases
     * @param enOfPersons further ones that only matter where natural persons are spoken of
     * @param enAllowed innocent phrases that contain one
     * @param traditional pairs of a traditional character and its simplified form
     */
    record Lists(
            List<String> zh,
            List<String> zhOfPersons,
            List<String> zhAllowed,
            List<String> en,
            List<String> enOfPersons,
            List<String> enAllowed,
            String traditional) {

        Map<String, String> simplified() {
            return Stream.of(traditional.strip().split("\\s+"))
                    .collect(Collectors.toMap(pair -> pair.substring(0, 1), pair -> pair.substring(1)));
        }
    }
}
