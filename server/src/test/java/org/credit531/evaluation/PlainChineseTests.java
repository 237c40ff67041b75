package org.credit531.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What explains a score is Chinese for whoever has had nine years of school: the commonest characters, short sentences, none of
 * the words of officials.
 */
class PlainChineseTests {

    private static final Charset COMMON = Charset.forName("GB2312");
    private static final Pattern SENTENCE = Pattern.compile("[。；！？：\n]");
    private static final int LONGEST = 60;
    private static final List<String> OF_OFFICIALS =
            List.of("据此", "予以", "视为", "应计", "实计", "未予", "鉴于", "兹", "上述", "该等", "事由", "系统内", "暂不得", "因此视");

    record Said(String key, String text) {

        @Override
        public String toString() {
            return key;
        }
    }

    static Stream<Said> all() {
        return Stream.of(
                        said("messages.scoring", "reason."),
                        said("messages.evaluation", "effect.", "evaluation.", "withheld"),
                        said("messages.evaluation-insight", "insight."),
                        said("messages.evaluation-peers", "peers"))
                .flatMap(one -> one);
    }

    private static Stream<Said> said(String bundle, String... beginnings) {
        var messages = ResourceBundle.getBundle(bundle, Locale.SIMPLIFIED_CHINESE);
        return messages.keySet().stream()
                .filter(key -> Arrays.stream(beginnings).anyMatch(key::startsWith))
                .sorted()
                .map(key -> new Said(key, messages.getString(key)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isPlain(Said said) {
        assertThat(said.text()).doesNotContain(OF_OFFICIALS);
        assertThat(SENTENCE.splitAsStream(said.text()))
                .allSatisfy(sentence -> assertThat(sentence).hasSizeLessThanOrEqualTo(LONGEST));
        assertThat(said.text().codePoints().filter(Character::isIdeographic).filter(PlainChineseTests::isRare))
                .as("rare characters in " + said.text())
                .isEmpty();
    }

    /** The first level of GB 2312 has the 3,755 commonest characters; school teaches 3,500. */
    private static boolean isRare(int character) {
        byte[] encoded = Character.toString(character).getBytes(COMMON);
        int row = Byte.toUnsignedInt(encoded[0]);
        return encoded.length != 2 || row < 0xB0 || row > 0xD7;
    }
}
