package org.credit531.province.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.credit531.province.population.Population;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every feed is read and written small: whoever writes one learns here what does not fit. */
class FeedTests {

    private static final Population POPULATION = new Population(531, 3_000);
    private static final String SMALLEST = """
            item: x-item
            unit: tax
            records: {of: [enterprise], each: 1..2, share: 100}
            columns:
              - {heading: 代码, value: code}
              - {heading: 名称, value: name}
            """;

    @TestFactory
    List<DynamicTest> writesEveryFeed() {
        return Feeds.all().stream()
                .map(feed -> DynamicTest.dynamicTest(feed.id(), () -> writes(feed)))
                .toList();
    }

    private static void writes(Feed feed) throws IOException {
        assertThat(columnOfParty(feed))
                .as("%s: no column value: code or person-number", feed.id())
                .isTrue();
        assertThat(feed.columnOf(Fact.NAME))
                .as("%s: no column value: name", feed.id())
                .isNotNegative();
        var first = sent(feed, Delivery.FIRST);
        assertThat(first.rows)
                .as("%s: a province of 3,000 has no record of it", feed.id())
                .isNotEmpty();
        for (int column = 0; column < feed.columns().size(); column++) {
            int index = column;
            assertThat(first.rows.stream().map(cells -> cells[index]).filter(cell -> cell != null))
                    .as(
                            "%s: nothing ever stands in %s",
                            feed.id(), feed.columns().get(column).heading())
                    .isNotEmpty();
        }
        for (String finding : first.findings) {
            assertThat(finding).isNotBlank();
        }
        if (feed.second() != Feed.Second.NONE) {
            assertThat(feed.corrects()).as("%s: corrects", feed.id()).isNotNegative();
            assertThat(feed.columns().get(feed.corrects()).isStored())
                    .as("%s: corrects", feed.id())
                    .isTrue();
            sent(feed, Delivery.SECOND);
        }
    }

    private static boolean columnOfParty(Feed feed) {
        return feed.columnOf(Fact.CODE) >= 0 || feed.columnOf(Fact.PERSON_NUMBER) >= 0;
    }

    private static Sent sent(Feed feed, Delivery delivery) throws IOException {
        var sent = new Sent();
        Sending.send(POPULATION, feed, Defects.AS_PUBLISHED, delivery, sent);
        return sent;
    }

    /** What was sent, kept. */
    private static final class Sent implements Rows {

        private final List<Object[]> rows = new ArrayList<>();
        private final Set<String> findings = new HashSet<>();
        private final Map<String, Integer> what = new HashMap<>();
        private final List<Truth> leftOut = new ArrayList<>();

        @Override
        public void row(Object[] cells, String operation, Truth truth) {
            rows.add(cells);
            what.merge(truth.what(), 1, Integer::sum);
            if (!truth.finding().isEmpty()) {
                findings.add(truth.finding());
            }
        }

        @Override
        public void leftOut(Truth truth) {
            leftOut.add(truth);
        }
    }

    @Test
    void plantsEveryDefect() throws IOException {
        var shares = new HashMap<Defect, Integer>();
        Arrays.stream(Defect.values()).forEach(defect -> shares.put(defect, 400));
        var sent = new Sent();
        Sending.send(POPULATION, Feeds.of("tax-credit-grade"), new Defects(shares), Delivery.FIRST, sent);

        assertThat(sent.what.keySet())
                .contains(Arrays.stream(Defect.values())
                        .filter(defect -> defect != Defect.NUMBER_OF_ANOTHER)
                        .map(Defect::code)
                        .toArray(String[]::new));
    }

    @Test
    void sendsLaterWhatWasLateCorrectedAndWithdrawn() throws IOException {
        assertThat(sent(Feeds.of("volunteering"), Delivery.SECOND).what.keySet())
                .contains("late", "corrected", "withdrawn", "resent", "never-sent");
        var everything = sent(Feeds.of("tax-credit-grade"), Delivery.SECOND);
        assertThat(everything.what.keySet()).contains("late", "corrected", "mended", "sound");
        assertThat(everything.leftOut).isNotEmpty();
        assertThat(everything.findings).isEmpty();
    }

    @Test
    void tellsHowRegistersStoodAndWhatHasChangedSince() throws IOException {
        var register = Feeds.of("registration");
        var first = sent(register, Delivery.FIRST);
        var second = sent(register, Delivery.SECOND);
        int approved = register.columnOf(Fact.APPROVED);

        assertThat(first.rows)
                .allSatisfy(row -> assertThat((LocalDate) row[approved]).isBeforeOrEqualTo(Occasion.FIRST_FILE));
        assertThat(first.what.keySet()).doesNotContain("founded", "changed");
        assertThat(second.what.keySet())
                .contains("founded", "changed", "late", "corrected", "withdrawn", "resent")
                .doesNotContain("sound");
        assertThat(second.rows)
                .anySatisfy(row -> assertThat((LocalDate) row[approved]).isAfter(Occasion.FIRST_FILE));
    }

    @Test
    void givesAFewNumbersToTwoOrganisations() throws IOException {
        var register = Feeds.of("registration");
        int number = register.columnOf(Fact.REGISTRATION_NUMBER);
        var own = new HashSet<Object>();
        var sent = new Sent();
        Sending.send(POPULATION, register, new Defects(Map.of(Defect.NUMBER_OF_ANOTHER, 500)), Delivery.FIRST, sent);
        POPULATION.organisations().forEach(subject -> own.add(subject.registrationNumber()));
        var stated = sent.rows.stream()
                .map(row -> row[number])
                .filter(cell -> cell != null)
                .toList();

        assertThat(sent.what.get("number-of-another")).isPositive();
        assertThat(own).containsAll(stated);
        assertThat(new HashSet<>(stated)).hasSizeLessThan(stated.size());
    }

    @Test
    void takesMostlyTheBadWhereRiskRises() throws IOException {
        var risks = new ArrayList<Integer>();
        Sending.send(POPULATION, Feeds.of("administrative-penalty"), Defects.NONE, Delivery.FIRST, new Rows() {
            @Override
            public void row(Object[] cells, String operation, Truth truth) {
                risks.add(truth.subject().risk());
            }

            @Override
            public void leftOut(Truth truth) {}
        });

        assertThat(risks.stream().mapToInt(Integer::intValue).average().orElseThrow())
                .isGreaterThan(7_500);
    }

    @Test
    void namesFileAndLineOfMistakes() {
        assertMistake(SMALLEST.replace("unit:", "units:"), "feeds/x-item.yaml:2: there is no key 'units' here");
        assertMistake(SMALLEST.replace("enterprise", "enterprises"), ":3: there is no kind 'enterprises'");
        assertMistake(SMALLEST.replace("1..2", "2..1"), ":3: '2..1' is no span");
        assertMistake(SMALLEST.replace("value: name", "value: nome"), ":6: there is no value 'nome'");
        assertMistake(SMALLEST.replace("value: name", "text: \"{yaer}\""), ":6: there is no placeholder {yaer}");
        assertMistake(SMALLEST.replace("名称", "代码"), ":6: there are two columns 代码");
        assertMistake(SMALLEST.replace("value: name}", "value: name"), "this is not YAML");
        assertMistake(SMALLEST + "second: delta\n", ":7: the key 'corrects' is missing");
        assertMistake(SMALLEST + "defects: {typo: 1}\n", ":7: there is no defect 'typo'");
        assertMistake(SMALLEST.replace("x-item", "y-item"), ":1: the file must be called y-item.yaml");
        assertMistake("", ":1: the file is empty");
        assertMistake(SMALLEST.replace("1..2", "register"), ":3: 'each: register' needs second: delta");
    }

    private static void assertMistake(String text, String message) {
        assertThatThrownBy(() -> Feeds.parse("x-item.yaml", text))
                .isInstanceOf(FeedProblem.class)
                .hasMessageContaining(message);
    }
}
