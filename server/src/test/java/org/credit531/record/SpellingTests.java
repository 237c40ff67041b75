package org.credit531.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of decisions, as people write them. */
class SpellingTests {

    private static final long SEED = 20261126;
    private static final int NUMBERS = 5_000;
    private static final List<String> OPENING = List.of("〔", "[", "(", "（", "【", "〈", "﹝", "{", "");
    private static final List<String> CLOSING = List.of("〕", "]", ")", "）", "】", "〉", "﹞", "}", "年");

    @ParameterizedTest
    @CsvFileSource(resources = "/removal/spellings.csv", delimiter = ';', ignoreLeadingAndTrailingWhitespace = false)
    void recognisesTheSameNumber(String first, String other) {
        assertThat(Spelling.of(other)).isEqualTo(Spelling.of(first)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            杭测监罚〔2024〕12号;杭测监罚〔2024〕13号
            杭测监罚〔2024〕12号;杭测监罚〔2024〕120号
            杭测监罚〔2024〕12号;杭测监罚〔2023〕12号
            杭测监罚〔2024〕12号;甬测监罚〔2024〕12号
            杭测监罚〔2024〕12号;杭测监罚〔2024〕12-1号
            杭测监罚〔2024〕12号;杭测监罚〔2024〕1-2号
            杭测监罚〔2024〕12号;杭测监许〔2024〕12号
            ZJ-PEN-2024-0007;ZJ-PEN-2024-0070
            ZJ-PEN-2024-0007;ZJ-PEM-2024-0007
            （2023）浙0199执321号;（2023）浙0199执恢321号
            """)
    void keepsOtherNumbersApart(String one, String other) {
        assertThat(Spelling.of(other)).isNotEqualTo(Spelling.of(one));
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(Spelling.of(" —— ")).isEmpty();
    }

    /** Whatever is done to the writing of a number, it is the same; whatever is done to what it says, it is another. */
    @Test
    void holdsForGeneratedNumbers() {
        Random random = new Random(SEED);
        for (int i = 0; i < NUMBERS; i++) {
            Number number = Number.drawn(random);
            String form = Spelling.of(number.written(0, ""));
            for (int writing = 0; writing < 5; writing++) {
                String written = number.respelled(random);
                assertThat(Spelling.of(written))
                        .as("seed %d: %s", SEED, written)
                        .isEqualTo(form);
            }
            assertThat(Spelling.of(number.next().respelled(random)))
                    .as("seed %d: after %s", SEED, number)
                    .isNotEqualTo(form);
        }
    }

    /** A number as its office means it. */
    private record Number(String office, int year, int serial) {

        private static final List<String> OFFICES =
                List.of("杭测监罚", "甬测税处", "温测环", "嘉测运罚", "ZJCE", "湖测消", "绍测A监", "台测社");

        static Number drawn(Random random) {
            return new Number(
                    OFFICES.get(random.nextInt(OFFICES.size())), 2016 + random.nextInt(11), 1 + random.nextInt(99_999));
        }

        Number next() {
            return new Number(office, year, serial + 1);
        }

        String written(int bracket, String zeros) {
            return office + OPENING.get(bracket) + year + CLOSING.get(bracket) + zeros + serial + "号";
        }

        String respelled(Random random) {
            List<UnaryOperator<String>> ways = new ArrayList<>(List.of(
                    text -> text,
                    text -> text.toLowerCase(Locale.ROOT),
                    text -> text.replace("号", ""),
                    text -> " " + text.replace("号", " 号 "),
                    text -> text.replace("号", "號"),
                    SpellingTests::wide,
                    text -> text.replace(office, office + "字"),
                    text -> String.join("\u200B", text.split(""))));
            String text = written(random.nextInt(OPENING.size()), "0".repeat(random.nextInt(3)));
            for (int i = 0; i < 3; i++) {
                text = ways.get(random.nextInt(ways.size())).apply(text);
            }
            return Normalizer.normalize(text, random.nextBoolean() ? Normalizer.Form.NFC : Normalizer.Form.NFD);
        }
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > 0x20 && c < 0x7F ? c + 0xFEE0 : c)));
        return wide.toString();
    }
}
