package org.credit531.trial.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Shares with the intervals of Wilson. */
class ShareTests {

    @Test
    void hasTheIntervalsOfTextbooks() {
        assertThat(new Share(8, 10).low()).isEqualTo(0.4902, within(0.00005));
        assertThat(new Share(8, 10).high()).isEqualTo(0.9433, within(0.00005));
        assertThat(new Share(0, 10).low()).isZero();
        assertThat(new Share(0, 10).high()).isEqualTo(0.2775, within(0.00005));
        assertThat(new Share(10, 10).low()).isEqualTo(0.7225, within(0.00005));
        assertThat(new Share(10, 10).high()).isEqualTo(1);
    }

    @Test
    void saysNothingOfNobody() {
        var share = new Share(0, 0);
        assertThat(share.value()).isZero();
        assertThat(share.low()).isZero();
        assertThat(share.high()).isEqualTo(1);
    }

    /** Where the share is at an end of the interval, it is as many deviations of that end away as hold 95 %. */
    @Test
    void endsWhereTheShareIsJustNotSurprising() {
        for (long of = 1; of < 200; of += 7) {
            for (long part = 0; part <= of; part++) {
                var share = new Share(part, of);
                for (double end : new double[] {share.low(), share.high()}) {
                    double deviation = Math.sqrt(end * (1 - end) / of);
                    assertThat(Math.abs(share.value() - end))
                            .as("%s", share)
                            .isEqualTo(1.959964 * deviation, within(1e-6));
                }
            }
        }
    }

    @Test
    void refusesWhatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(3, 2)).withMessage("No share: 3 of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(-1, 2));
    }
}
