package org.credit531.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.credit531.language.DataFiles;
import org.credit531.language.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bands and what may be told of how many: coarse, the same for equals, and never of a few. */
class PeerRulesTests {

    private static final Label NAME = new Label("档", "Band");
    private static final PeerRules SHIPPED = PeerFiles.read();

    @Test
    void shipsBandsOfAtLeastTwentyPeers() {
        assertThat(SHIPPED.fewest()).isGreaterThanOrEqualTo(20);
        assertThat(SHIPPED.bands())
                .extracting(PeerRules.Band::id)
                .containsExactly("top-tenth", "top-quarter", "middle-half", "lowest-quarter");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 20, top-tenth",
        "1, 1, 20, top-tenth",
        "2, 0, 20, top-quarter",
        "0, 4, 20, top-quarter",
        "4, 1, 20, top-quarter",
        "5, 0, 20, middle-half",
        "0, 20, 20, middle-half",
        "14, 1, 20, middle-half",
        "15, 0, 20, lowest-quarter",
        "20, 0, 20, lowest-quarter",
        "24, 1, 1000000, top-tenth"
    })
    void countsEqualOnesHalf(long ahead, long equal, long peers, String band) {
        assertThat(SHIPPED.bandOf(ahead, equal, peers).id()).isEqualTo(band);
    }

    @Test
    void neverPutsMorePointsIntoALowerBand() {
        long seed = 531_135;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<Integer> steps = random.ints(21 + random.nextInt(200), 0, 1 + random.nextInt(60))
                    .boxed()
                    .sorted()
                    .toList();
            int[] bands = steps.stream().mapToInt(step -> placeOf(steps, step)).toArray();
            assertThat(IntStream.range(1, bands.length).allMatch(i -> bands[i] <= bands[i - 1]))
                    .as("seed %d, round %d", seed, round)
                    .isTrue();
        }
    }

    private static int placeOf(List<Integer> steps, int step) {
        long ahead = steps.stream().filter(other -> other > step).count();
        long equal = steps.stream().filter(other -> other == step).count() - 1;
        return SHIPPED.bands().indexOf(SHIPPED.bandOf(ahead, equal, steps.size() - 1));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4999, 0", "5000, 1", "999999, 199", "-1, -1", "-5000, -1", "-5001, -2"})
    void takesPointsOfAStepAsOne(long points, int step) {
        assertThat(SHIPPED.stepOf(points)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "29, 20", "30, 30", "99, 90", "100, 100", "199, 100", "12345, 10000"})
    void tellsOfPeersByTheirFirstDigit(long peers, long told) {
        assertThat(PeerRules.told(peers)).isEqualTo(told);
    }

    @Test
    void refusesToCompareAmongAFew() {
        assertThatThrownBy(() -> new PeerRules(19, 5, List.of(), List.of(band(100))))
                .hasMessageContaining("fewest is 19");
    }

    @Test
    void refusesBandsThatAreNone() {
        assertThatThrownBy(() -> new PeerRules(20, 5, List.of(), List.of(band(50), band(50))))
                .hasMessageContaining("state more than 50");
        assertThatThrownBy(() -> new PeerRules(20, 5, List.of(), List.of(band(50))))
                .hasMessageContaining("it has to end at 100");
        assertThatThrownBy(() -> new PeerRules(20, 0, List.of(), List.of(band(100))))
                .hasMessageContaining("step is 0");
        assertThatThrownBy(() -> DataFiles.parse(
                        "peers.yaml", "fewest: 3\nstep: 5\nregistrations: []\nbands: []\n", PeerRules.class))
                .hasMessageContaining("peers.yaml:");
    }

    private static PeerRules.Band band(int aheadBelow) {
        return new PeerRules.Band("band", NAME, aheadBelow);
    }
}
