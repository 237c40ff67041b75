package org.credit531.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.insight.Shop.TODAY;
import static org.credit531.insight.Shop.arrears;
import static org.credit531.insight.Shop.facts;
import static org.credit531.insight.Shop.paid;
import static org.credit531.insight.Shop.penalty;
import static org.credit531.insight.Shop.report;
import static org.credit531.insight.Shop.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.Fact;
import org.credit531.scoring.ModelFiles;
import org.credit531.scoring.Suspensions;
import org.junit.jupiter.api.Test;

class ChangeTests {

    private static final LocalDate LAST_YEAR = TODAY.minusYears(1);

    @Test
    void namesTheRecordThatBecameKnown() {
        var before = facts(report(2025));
        var after = facts(report(2025), penalty("P", TODAY.minusDays(3)));
        var change = Change.between(situation(before, TODAY.minusDays(9)), situation(after, TODAY));
        assertThat(change.byCause()).isEqualTo(Map.of(Cause.ADDED, -20_000L));
        assertThat(change.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.recordKey()).isEqualTo("P");
            assertThat(difference.before()).isZero();
            assertThat(difference.after()).isEqualTo(-20_000);
            assertThat(difference.reasonBefore()).isNull();
            assertThat(difference.reasonAfter()).startsWith("record");
        });
    }

    @Test
    void tellsCorrectedFromRemovedFromAged() {
        var owed = arrears("A", LAST_YEAR.minusDays(9));
        var gone = arrears("B", LAST_YEAR.minusDays(8));
        var old = penalty("P", LAST_YEAR.minusMonths(3));
        var change = Change.between(
                situation(facts(owed, gone, old), LAST_YEAR), situation(facts(paid(owed, TODAY), old), TODAY));
        assertThat(change.byCause())
                .isEqualTo(Map.of(Cause.TIME, 10_000L, Cause.CORRECTED, 20_000L, Cause.REMOVED, 20_000L));
        assertThat(change.after().points() - change.before().points()).isEqualTo(50_000);
    }

    @Test
    void countsTheEndOfATermAsTime() {
        var ending = new Fact("tax-arrears", "A", LAST_YEAR, null, TODAY.minusDays(1), Map.of());
        var change = Change.between(situation(facts(ending), TODAY.minusDays(2)), situation(List.of(), TODAY));
        assertThat(change.byCause()).isEqualTo(Map.of(Cause.TIME, 20_000L));
    }

    @Test
    void tellsANewModelFromANewState() {
        var stricter = ModelFiles.compiled(Shop.MODEL
                .replace("version: 1", "version: 2")
                .replace("no-data: 10", "no-data: 8")
                .replace("each: {points: -20}", "each: {points: -30}"));
        var suspended = Circumstances.of(new Suspensions(Map.of("penalties", "xzcf:48"), Map.of(), null));
        var facts = facts(arrears("A", LAST_YEAR), penalty("P", TODAY.minusDays(5)));
        var change = Change.between(situation(facts, TODAY), new Situation(stricter, suspended, facts, TODAY));
        assertThat(change.byCause()).isEqualTo(Map.of(Cause.MODEL, -12_000L, Cause.LAW, 20_000L));
        assertThat(change.differences()).extracting(Difference::indicator).contains("arrears", "reports", "penalties");
    }

    @Test
    void tellsALateSourceFromItsRecords() {
        var model = ModelFiles.compiled(Shop.MODEL.replace("no-data: 10", "no-data: 10\n    late: 14"));
        var late = new Circumstances(Suspensions.NONE, Set.of("annual-report"), null);
        var change = Change.between(
                new Situation(model, Circumstances.NONE, List.of(), TODAY),
                new Situation(model, late, List.of(), TODAY));
        assertThat(change.byCause()).isEqualTo(Map.of(Cause.SOURCE, 4_000L));
    }

    @Test
    void saysNothingWhereNothingChanged() {
        var facts = facts(report(2025));
        assertThat(Change.between(situation(facts, TODAY), situation(facts, TODAY))
                        .differences())
                .isEmpty();
    }

    @Test
    void cannotBeMadeOfDifferencesThatDoNotAddUp() {
        var before = Shop.evaluation(List.of());
        var after = Shop.evaluation(facts(arrears("A", LAST_YEAR)));
        assertThatThrownBy(() -> new Change(before, after, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keep every difference");
    }
}
