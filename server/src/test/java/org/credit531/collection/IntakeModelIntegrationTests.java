package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The whole intake against a plain map: whatever units send in whatever order, what is known at every earlier number is
 * what the map was then.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the second seed goes on where the first ended
class IntakeModelIntegrationTests {

    private static final int ORGANISATIONS = 5;
    private static final int FIRST = 5_000;
    private static final int BATCHES = 20;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> ROLES = List.of("施工", "设计", "监理");
    private static final Map<String, String> CODES = Map.of("施工", "construction", "设计", "design", "监理", "supervision");
    private static final List<String> UNITS = List.of("transport", "credit-centre");

    @Autowired
    private Batches batches;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Records records;

    @Autowired
    private Knowledge knowledge;

    private Sending sending;

    /** What the map holds: the record's identity (unit, organisation, role and day; grade and score are always the same) and what else it says. */
    private record Key(String unit, String code, String role, LocalDate day) {}

    private record Said(String name) {}

    private record Row(Key key, Said said) {}

    private final Map<Key, Said> known = new LinkedHashMap<>();
    private final TreeMap<Long, Map<Key, Said>> history = new TreeMap<>();

    @BeforeEach
    void prepare() {
        sending = new Sending(batches);
    }

    @ParameterizedTest
    @ValueSource(longs = {531, 20261123})
    void knowsAtEveryNumberWhatWasKnownThen(long seed) throws Exception {
        var random = new Random(seed);
        history.put(knowledge.latest(), Map.copyOf(known));
        var sent = new ArrayList<Sent>();
        for (int number = 0; number < BATCHES; number++) {
            boolean again = !sent.isEmpty() && random.nextInt(4) == 0;
            Sent next = again ? sent.get(random.nextInt(sent.size())) : invent(random);
            sent.add(next);
            takeAndCompare(next, "seed " + seed + ", batch " + number);
        }
        compareHistory("seed " + seed);
    }

    private record Sent(String unit, boolean snapshot, List<Row> rows, int unusable) {}

    /** A delta or a snapshot; some rows twice, some contradicting each other, some without a usable code. */
    private static Sent invent(Random random) {
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        boolean snapshot = random.nextInt(4) == 0;
        var rows = new ArrayList<Row>();
        int count = 1 + random.nextInt(snapshot ? 25 : 12);
        for (int i = 0; i < count; i++) {
            boolean twice = !rows.isEmpty() && random.nextInt(6) == 0;
            rows.add(twice ? rows.get(random.nextInt(rows.size())) : row(random, unit));
        }
        return new Sent(unit, snapshot, rows, random.nextInt(5) == 0 ? 1 + random.nextInt(3) : 0);
    }

    private static Row row(Random random, String unit) {
        String code = enterprise(FIRST + random.nextInt(ORGANISATIONS));
        LocalDate day = LocalDate.of(2025, 1, 1 + random.nextInt(2));
        return new Row(
                new Key(unit, code, ROLES.get(random.nextInt(ROLES.size())), day), new Said("名称" + random.nextInt(3)));
    }

    private void takeAndCompare(Sent next, String context) throws Exception {
        var text = new StringBuilder(Sending.GRADES);
        for (Row row : next.rows()) {
            text.append("%s,%s,%s,A,1,%s%n"
                    .formatted(
                            row.said().name(),
                            row.key().code(),
                            row.key().role(),
                            row.key().day()));
        }
        text.append("某,,施工,A,1,2025-01-01\n".repeat(next.unusable()));
        Batch batch = sending.send(
                "construction-market-grade",
                next.unit(),
                next.snapshot() ? Batch.Mode.SNAPSHOT : Batch.Mode.DELTA,
                null,
                text.toString());
        assertThat(batch.state()).as(context).isEqualTo(Batch.State.DONE);
        assertThat(batch.counts()).as(context).isEqualTo(expected(next));
        history.put(batch.knowledge(), Map.copyOf(known));
    }

    /** Takes the rows into the map and counts what became of them. */
    private Batch.Counts expected(Sent sent) {
        var last = new LinkedHashMap<Key, Said>();
        sent.rows().forEach(row -> last.put(row.key(), row.said()));
        long overtaken = sent.rows().stream()
                .filter(row -> !last.get(row.key()).equals(row.said()))
                .count();
        long accepted = last.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(known.get(entry.getKey())))
                .count();
        long retracted = 0;
        if (sent.snapshot() && sent.unusable() == 0) {
            var gone = known.keySet().stream()
                    .filter(key -> key.unit().equals(sent.unit()) && !last.containsKey(key))
                    .toList();
            gone.forEach(known::remove);
            retracted = gone.size();
        }
        known.putAll(last);
        long received = sent.rows().size() + sent.unusable();
        long quarantined = overtaken + sent.unusable();
        return new Batch.Counts(received, accepted, received - accepted - quarantined, quarantined, retracted);
    }

    private void compareHistory(String context) {
        var ids = new ArrayList<SubjectId>();
        for (int i = 0; i < ORGANISATIONS; i++) {
            subjects.byCode(enterprise(FIRST + i)).map(Subject::id).ifPresent(ids::add);
        }
        for (var moment : history.entrySet()) {
            var then = new LinkedHashMap<Key, Said>();
            records.of(ids, TODAY, moment.getKey()).values().stream()
                    .flatMap(List::stream)
                    .forEach(statement -> assertThat(then.put(key(statement), said(statement)))
                            .as("no record twice")
                            .isNull());
            assertThat(then)
                    .as(context + ", as known at " + moment.getKey())
                    .containsExactlyInAnyOrderEntriesOf(moment.getValue());
        }
    }

    private static Key key(Statement statement) {
        String role = CODES.entrySet().stream()
                .filter(code -> code.getValue().equals(statement.values().get("role")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return new Key(statement.unit(), statement.partyCode(), role, statement.effectiveFrom());
    }

    private static Said said(Statement statement) {
        return new Said((String) statement.values().get("name"));
    }
}
