package org.credit531.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.credit531.identifiers.SubjectKind;
import org.credit531.trial.Attribute;
import org.credit531.trial.Loading;
import org.credit531.trial.Population;
import org.credit531.trial.Projection;
import org.credit531.trial.SubjectIds;
import org.junit.jupiter.api.Test;

/** What tells organisations apart is what one registration says, in whatever order records come. */
class DescribingTests {

    private static final Registration OLD =
            new Registration(LocalDate.of(2015, 1, 1), 1, 50_000_000, "330200", "国有独资公司");
    private static final Registration NEW = new Registration(LocalDate.of(2020, 1, 1), 2, -1, "", "");
    private static final Registration SAME_DAY =
            new Registration(LocalDate.of(2020, 1, 1), 3, 500_000_000_000L, "330300", "");

    @Test
    void takesNothingFromARegistrationThatCountsNoLonger() {
        for (List<Registration> order : List.of(List.of(OLD, NEW), List.of(NEW, OLD))) {
            Population described = described(order);
            assertThat(code(described, SliceRules.SIZE)).isEmpty();
            assertThat(code(described, SliceRules.OWNERSHIP)).isEmpty();
            assertThat(code(described, SliceRules.CITY)).isEqualTo("3301");
        }
    }

    @Test
    void takesTheGreaterKeyOfOneDay() {
        for (List<Registration> order : List.of(List.of(NEW, SAME_DAY, OLD), List.of(SAME_DAY, OLD, NEW))) {
            Population described = described(order);
            assertThat(code(described, SliceRules.SIZE)).isEqualTo("over-100m");
            assertThat(code(described, SliceRules.CITY)).isEqualTo("3303");
        }
    }

    /**
     * A registration.
     *
     * @param capital in fen; -1 where it states none
     * @param region empty where it states none, as the type
     */
    private record Registration(LocalDate from, long key, long capital, String region, String type) {}

    private static Population described(List<Registration> registrations) {
        SubjectIds.Gathering ids = SubjectIds.gather(1, 1);
        ids.add(new byte[] {1}, 0);
        Loading loading = Population.loading(Projection.of(Collections.emptyList()), ids.sealed());
        var describing = new Describing(SliceRules.shipped(), loading, 1, LocalDate.of(2026, 3, 5));
        describing.begin(0, SubjectKind.ENTERPRISE, "330100");
        registrations.forEach(one -> take(describing, one));
        return loading.population();
    }

    private static void take(Describing describing, Registration one) {
        int from = (int) one.from().toEpochDay();
        if (describing.describes(0, "registration", from, Integer.MAX_VALUE, false, one.key())) {
            if (one.capital() >= 0) {
                describing.number("registered-capital", one.capital());
            }
            text(describing, "region", one.region());
            text(describing, "organisation-type", one.type());
        }
    }

    private static void text(Describing describing, String field, String text) {
        if (!text.isEmpty()) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            describing.text(field, utf8, 0, utf8.length);
        }
    }

    private static String code(Population population, String name) {
        Attribute attribute = population.attribute(name);
        int code = attribute.codeOf(0);
        return code < 0 ? "" : attribute.codes().get(code);
    }
}
