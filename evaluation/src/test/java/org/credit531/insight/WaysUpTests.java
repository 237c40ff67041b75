package org.credit531.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.insight.Shop.TODAY;
import static org.credit531.insight.Shop.arrears;
import static org.credit531.insight.Shop.facts;
import static org.credit531.insight.Shop.penalty;
import static org.credit531.insight.Shop.report;
import static org.credit531.insight.Shop.waysUp;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class WaysUpTests {

    @Test
    void findsTheOneActThatIsEnough() {
        // 20 + 20 + 20 = 60: fair; one of the two that are worth 20 is enough, and only paying can be done today.
        var ways = waysUp(facts(arrears("A", TODAY.minusDays(9)), penalty("P", TODAY.minusDays(9)), report(2025)));
        assertThat(ways.grade()).isEqualTo("good");
        assertThat(ways.missing()).isEqualTo(20_000);
        var way = Objects.requireNonNull(ways.way());
        assertThat(way.deeds()).extracting(deed -> deed.act().id()).containsExactly("pay");
        assertThat(way.day()).isEqualTo(TODAY);
        assertThat(way.evaluation().points()).isEqualTo(80_000);
        assertThat(ways.exact()).isTrue();
    }

    @Test
    void takesTwoWhereOneDoesNotDo() {
        // 0 + 0 + 10 = 10, 60 are needed. Today it takes both payments and the report; next June, when the penalties
        // count
        // half, both payments are enough. Fewer acts go before sooner ones.
        var day = TODAY.minusDays(9);
        var ways = waysUp(
                facts(arrears("A", day), arrears("B", day), penalty("P", day), penalty("Q", day), penalty("R", day)));
        var way = Objects.requireNonNull(ways.way());
        assertThat(way.deeds()).extracting(deed -> deed.act().id()).containsExactly("pay", "pay");
        assertThat(way.day()).isEqualTo(day.plusMonths(12));
        assertThat(way.evaluation().points()).isEqualTo(60_000);
    }

    @Test
    void offersNoActBeforeItIsLawful() {
        var ways = waysUp(facts(penalty("P", TODAY.minusMonths(2)), penalty("Q", TODAY.minusMonths(7)), report(2025)));
        assertThat(ways.deeds())
                .filteredOn(single -> single.deed().act().id().equals("repair"))
                .extracting(single -> single.deed().day())
                .containsExactlyInAnyOrder(TODAY, TODAY.plusMonths(4));
        assertThat(Objects.requireNonNull(ways.way()).deeds())
                .extracting(deed -> Objects.requireNonNull(deed.record()).recordKey())
                .containsExactly("Q");
    }

    @Test
    void saysHonestlyThatOnlyTimeHelps() {
        var facts = facts(report(2025));
        for (int i = 0; i < 3; i++) {
            facts.add(penalty("P" + i, TODAY.minusMonths(1)));
        }
        var ways = waysUp(facts);
        // 40 + 0 + 20 = 60, 80 are needed: one repair, lawful in five months, and the others count half a year later.
        assertThat(Objects.requireNonNull(ways.way()).deeds()).hasSize(1);
        assertThat(ways.way().day()).isEqualTo(TODAY.minusMonths(1).plusMonths(12));
        assertThat(ways.byTime()).isEqualTo(TODAY.minusMonths(1).plusMonths(24));
        var subject = new WaysUp.Subject(
                "enterprise", facts, Shop.COMPILED.model(), Shop.COMPILED.reads(), Shop.COMPILED::evaluate);
        var now = Shop.evaluation(facts);
        var withoutActs = WaysUp.from(subject, Acts.NONE, now, Forecast.after(now, Shop.COMPILED::evaluate, facts));
        assertThat(withoutActs.way()).isNull();
        assertThat(withoutActs.deeds()).isEmpty();
        assertThat(withoutActs.exact()).isTrue();
        assertThat(withoutActs.byTime()).isEqualTo(ways.byTime());
    }

    @Test
    void hasNothingToSayToTheBest() {
        var ways = waysUp(facts(report(2025)));
        assertThat(ways.grade()).isNull();
        assertThat(ways.deeds()).isEmpty();
    }

    @Test
    void saysWhenASearchWasTooLarge() {
        var facts = facts();
        for (int i = 0; i < 40; i++) {
            facts.add(arrears("A" + i, TODAY.minusDays(40 - i)));
            facts.add(penalty("P" + i, TODAY.minusDays(40 - i)));
        }
        var ways = waysUp(facts);
        assertThat(ways.exact()).isFalse();
        assertThat(ways.deeds()).hasSize(81);
    }

    @Test
    void leavesThePastAsItWas() {
        var record = arrears("A", TODAY.minusDays(9));
        var ways = waysUp(facts(record));
        assertThat(ways.deeds()).allSatisfy(single -> {
            assertThat(single.deed().day()).isAfterOrEqualTo(TODAY);
            assertThat(single.deed().done(facts(record))).allSatisfy(fact -> {
                assertThat(fact.effectiveFrom())
                        .isEqualTo(
                                fact.recordKey().startsWith(Deed.NEW)
                                        ? single.deed().day()
                                        : record.effectiveFrom());
            });
        });
    }
}
