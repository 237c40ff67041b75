package org.credit531.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.credit531.evaluation.Calibration.Distribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The shipped models grade an invented province nearly as Zhejiang's departments were graded in 2018. With
 * {@code -Dcredit531.calibration=N} it evaluates N organisations of each kind instead and prints what docs/models.md quotes.
 */
class CalibrationTests {

    private static final int USUAL = 1_000;

    private static Map<String, Distribution> distributions = Map.of();

    @BeforeAll
    static void evaluateTheProvince() throws IOException {
        int ofEachKind = Integer.getInteger("credit531.calibration", USUAL);
        List<Distribution> found = new Calibration().run(ofEachKind);
        Calibration.print(found, System.out);
        distributions = found.stream().collect(Collectors.toMap(Distribution::group, Function.identity()));
    }

    @Test
    void evaluatesEveryFamilyOfOrganisations() {
        assertThat(distributions.keySet())
                .containsExactlyInAnyOrder(
                        "enterprise",
                        "individual-business",
                        "intermediary",
                        "social-organisation",
                        "public-institution",
                        "department",
                        "local-government");
    }

    @Test
    void keepsEachGradeNearItsPublishedShare() {
        assertNear("enterprise", 3);
        assertNear("social-organisation", 4);
        assertNear("public-institution", 6);
        assertNear("department", 4);
        assertNear("local-government", 5);
    }

    /** A model that only fitted shares would be worth nothing: the better the hidden quality, the higher the mean score. */
    @Test
    void ranksByTheQualityThatNoModelSees() {
        distributions
                .values()
                .forEach(distribution -> assertThat(
                                List.copyOf(distribution.means().values()))
                        .as(distribution.group())
                        .isSortedAccordingTo(Comparator.reverseOrder()));
    }

    private static void assertNear(String group, double tolerance) {
        var published = Objects.requireNonNull(Calibration.published().get(group), group);
        assertThat(of(group).difference(published)).as(group).isLessThan(tolerance);
    }

    private static Distribution of(String group) {
        return Objects.requireNonNull(distributions.get(group), group);
    }
}
