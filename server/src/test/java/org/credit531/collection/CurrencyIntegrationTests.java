package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.credit531.calendar.DayTurn;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Results are always current, and nobody is touched whose result cannot have changed: rows written are counted. */
@PlatformTest(properties = "credit531.collection.months-kept=600")
@Import(ClockSettings.class)
class CurrencyIntegrationTests {

    private static final int FIRMS = 60;
    private static final long AT_ONCE = 1_000_000_000;

    @Autowired
    private Batches batches;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    private Sending sending;

    @BeforeEach
    void prepare() {
        clock.set("2026-11-23");
        sending = new Sending(batches);
    }

    @Test
    void writesTheResultsOfTouchedSubjectsAloneAndAtOnce() throws Exception {
        register();
        Map<String, String> before = writtenBy();
        assertThat(before).hasSizeGreaterThanOrEqualTo(FIRMS);
        Batch sent = sending.grades(
                "甲,%s,施工,D,40,2026-03-15\n乙,%s,施工,A,90,2026-03-15\n".formatted(enterprise(3), enterprise(5)));
        long committed = System.nanoTime();
        sending.awaitEvaluation(database);
        long waited = System.nanoTime() - committed;
        assertThat(changed(before, writtenBy())).hasSize(2);
        assertThat(database.sql()
                        .sql("select count(*) from evaluation_result where knowledge = :number")
                        .param("number", sent.knowledge())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(waited).as("nanoseconds until stored").isLessThan(10 * AT_ONCE);
    }

    @Test
    void writesOnlyWhoseDayHasComeWhenTimePasses() throws Exception {
        register();
        for (String day : new String[] {"2026-11-24", "2027-05-06", "2027-11-24", "2030-05-06"}) {
            Map<String, String> before = writtenBy();
            Set<String> due = due(day);
            clock.set(day);
            turn.run();
            sending.awaitEvaluation(database);
            assertThat(changed(before, writtenBy())).as(day).isEqualTo(due);
            assertThat(due(day)).as("nobody is due any more on %s", day).isEmpty();
        }
        Map<String, String> before = writtenBy();
        turn.run();
        sending.awaitEvaluation(database);
        assertThat(changed(before, writtenBy()))
                .as("a day that has turned already")
                .isEmpty();
    }

    /** New to the commit by its unified code, and known by the organisation code inside it that another row states. */
    @Test
    void evaluatesWhomABatchNamesByTwoNumbers() throws Exception {
        String code = enterprise(90_531);
        Batch sent = sending.registrations("%s,丙路桥有限公司,存续,2010-05-06,,5000,2020-01-02\n".formatted(code)
                + "%s,丙路桥有限公司,存续,2010-05-06,,5000,2020-01-03\n".formatted(code.substring(8, 17)));
        assertThat(sent.counts().accepted()).isEqualTo(2);
        sending.awaitEvaluation(database);
        assertThat(database.sql()
                        .sql("select count(*) from evaluation_result where knowledge = :number")
                        .param("number", sent.knowledge())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** A round of sixty firms; in each year one fifth of them reaches another age. */
    private void register() throws Exception {
        sending.registrations(IntStream.range(0, FIRMS)
                .mapToObj(firm -> enterprise(firm)
                        + ",甲乙路桥%d号有限公司,存续,20%02d-05-06,,5000,2020-01-02\n".formatted(firm, 20 + firm % 5))
                .collect(Collectors.joining()));
        sending.awaitEvaluation(database);
    }

    /** Which transaction has written each result. */
    private Map<String, String> writtenBy() {
        Map<String, String> written = new TreeMap<>();
        database.sql()
                .sql("select subject::text as subject, xmin::text as written from evaluation_result")
                .query(row -> {
                    written.put(row.getString("subject"), row.getString("written"));
                });
        return written;
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new HashSet<>();
        after.forEach((subject, written) -> {
            if (!written.equals(before.get(subject))) {
                changed.add(subject);
            }
        });
        return changed;
    }

    private Set<String> due(String day) {
        return new HashSet<>(database.sql()
                .sql("select subject::text from evaluation_result where next_change <= :day::date")
                .param("day", day)
                .query(String.class)
                .list());
    }
}
