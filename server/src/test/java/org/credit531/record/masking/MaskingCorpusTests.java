package org.credit531.record.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What leaks of a corpus with planted personal data (nothing), and how much of what is hidden is personal (row U-5). */
class MaskingCorpusTests {

    private static final long SEED = 531;
    private static final int ROUNDS = 20;
    private static final double LEAST_PRECISION = 0.95;
    private static final int FEWEST_PLANTED = 1_500;

    private final Masking masking = new Masking();

    @Test
    void leaksNothingAndHidesLittleElse() {
        List<String> leaks = new ArrayList<>();
        int planted = 0;
        int hidden = 0;
        int rightly = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (Corpus.Text text : new Corpus(SEED + round).texts()) {
                planted += text.planted().size();
                Set<String> names = masking.names(List.of(), List.of(text.text()));
                String shown = masking.hidden(text.text(), names);
                text.planted().stream()
                        .filter(one -> shown.contains(one.secret()))
                        .forEach(one -> leaks.add(one.kind() + " in: " + shown));
                if (!text.text().equals(Masking.visible(text.text()))) {
                    continue; // places are counted in what readers see
                }
                for (Found found : masking.in(text.text(), names)) {
                    hidden += found.end() - found.start();
                    rightly += personal(text, found);
                }
            }
        }
        double precision = (double) rightly / hidden;
        System.out.printf(
                Locale.ROOT,
                "masking: %d planted, %d leaks, recall %.4f, precision %.4f (characters), seed %d%n",
                planted,
                leaks.size(),
                1 - (double) leaks.size() / planted,
                precision,
                SEED);
        assertThat(planted).isGreaterThan(FEWEST_PLANTED);
        assertThat(leaks).isEmpty();
        assertThat(precision).isGreaterThanOrEqualTo(LEAST_PRECISION);
    }

    private static int personal(Corpus.Text text, Found found) {
        return (int) IntStream.range(found.start(), found.end())
                .filter(place -> text.planted().stream().anyMatch(one -> one.covers(place)))
                .count();
    }

    /** What stands in the committed file besides is left as it is: codes, numbers of documents, amounts, places of business. */
    @Test
    void leavesTextsWithoutPersonsAlone() {
        List<String> touched = new Corpus(SEED)
                .texts().stream()
                        .filter(text -> text.planted().isEmpty())
                        .map(Corpus.Text::text)
                        .filter(text -> !masking.hidden(text, Set.of()).equals(text))
                        .toList();
        assertThat(touched).isEmpty();
    }
}
