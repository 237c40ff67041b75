package org.credit531.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.database.DataFolder;
import org.credit531.testing.DatabaseTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Look-ups between the answer and the database. */
@DatabaseTest
class LookUpQueueIntegrationTests {

    private static final LocalDate MONTH = LocalDate.of(2026, 9, 1);

    private TestDatabase database;
    private JdbcLedger ledger;
    private DataFolder folder;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        folder = WrittenLedger.folder();
        ledger = new JdbcLedger(
                new JdbcTemplate(database.application()), new Months(database.owner(), SettableClock.at("2026-09-20")));
    }

    @Test
    void commitsEachOnceHoweverManyComeTogether() throws Exception {
        var queue = queue();
        IntStream.range(0, 2_000).parallel().forEach(number -> queue.note(entry("code " + number)));
        queue.settle();
        assertThat(resources()).hasSize(2_000).doesNotHaveDuplicates();
        queue.close();
        assertThat(bytesLeft()).as("what is committed stays in no file").isZero();
    }

    @Test
    void beginsAnotherFileWhenOneIsFullAndDeletesItWhenItIsCommitted() throws Exception {
        var queue = queue();
        String text = "x".repeat(300);
        IntStream.range(0, 4_000).forEach(number -> queue.note(entry(text + number)));
        queue.settle();
        queue.note(entry("last"));
        queue.settle();
        assertThat(journals()).hasSize(1);
        assertThat(resources()).hasSize(4_001);
        queue.close();
    }

    @Test
    void takesWhatACrashLeftAndTakesItOnce() throws Exception {
        var left = LookUpJournal.begin(folder.journal());
        Stream.of("a", "b", "c").forEach(code -> left.append(entry(code)));
        ledger.insert(List.of(entry("a")));
        ledger.setWritten(left.id(), 1); // the last commit before the crash
        left.close();
        var file = journals().getFirst();
        Files.writeString(file, "{\"month\":\"2026-09-01\",\"clear\":{\"at", StandardOpenOption.APPEND);
        queue().close();
        assertThat(resources()).containsExactly("a", "b", "c");
        queue().close();
        assertThat(resources()).containsExactly("a", "b", "c");
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesMoreWhileTheDatabaseTakesNothingAndWritesTheRestAfterwards() throws Exception {
        var queue = queue();
        database.sql().sql("alter table ledger_pending rename to ledger_gone").update();
        queue.note(entry("before anybody knew"));
        assertThatThrownBy(() -> IntStream.range(0, 200).forEach(number -> wait(queue)))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("ledger-unavailable"));
        database.sql().sql("alter table ledger_gone rename to ledger_pending").update();
        for (int tries = 0; tries < 3_600 && resources().isEmpty(); tries++) {
            Thread.sleep(50);
        }
        assertThat(resources()).contains("before anybody knew");
        queue.close();
        assertThat(resources()).doesNotHaveDuplicates();
    }

    @Test
    void writesNothingAgainWhereOnlyTheAnswerToACommitWasLost() throws Exception {
        var queue = queue();
        database.sql().sql("alter table ledger_pending rename to ledger_gone").update();
        queue.note(entry("committed"));
        var name = journals().getFirst().getFileName().toString();
        ledger.setWritten(UUID.fromString(name.substring(0, 36)), 1);
        database.sql().sql("alter table ledger_gone rename to ledger_pending").update();
        ledger.insert(List.of(entry("committed")));
        for (int tries = 0; tries < 3_600; tries++) {
            try {
                queue.note(entry("afterwards"));
                break;
            } catch (RequestProblem stillRefused) {
                Thread.sleep(50);
            }
        }
        queue.settle();
        assertThat(resources()).containsExactly("committed", "afterwards");
        queue.close();
    }

    @Test
    void countsWhatIsStillUnderWayAndForgetsItWhenItHasArrived() throws Exception {
        var queue = queue();
        var lookUps =
                new JdbcLookUps(database.sql(), queue, new Months(database.owner(), SettableClock.at("2026-09-20")));
        var since = Instant.parse("2026-09-20T07:00:00Z");
        var clerk = Visitor.account("clerk", null, Role.LENDER);
        var another = Set.of(new UUID(5, 531));
        for (int times = 1; times <= 40; times++) {
            queue.note(lookAt(new UUID(5, times)));
            assertThat(lookUps.reached(clerk, another, times, since)).isTrue();
            assertThat(lookUps.reached(clerk, another, times + 1, since)).isFalse();
        }
        queue.note(lookAt(new UUID(5, 40)));
        assertThat(lookUps.reached(clerk, another, 41, since)).as("twice").isFalse();
        assertThat(lookUps.reached(clerk, Set.of(new UUID(5, 1), new UUID(5, 40)), 40, since))
                .as("known ones")
                .isFalse();
        assertThat(lookUps.reached(clerk, Set.of(new UUID(5, 1), new UUID(5, 41)), 40, since))
                .as("one of them is not known")
                .isTrue();
        queue.settle();
        assertThat(queue.underWay("clerk")).isZero();
        queue.close();
    }

    private static void wait(LookUpQueue queue) {
        queue.write(entry("waits for the database"));
    }

    private LookUpQueue queue() {
        return new LookUpQueue(
                ledger, new TransactionTemplate(new JdbcTransactionManager(database.application())), folder);
    }

    private static JdbcLedger.NewEntry entry(String resource) {
        return entry("client", "bank", new UUID(5, 31), resource);
    }

    private static JdbcLedger.NewEntry lookAt(UUID subject) {
        return entry("account", "clerk", subject, "code");
    }

    private static JdbcLedger.NewEntry entry(String kind, String visitor, UUID subject, String resource) {
        var clear = new Entry.Clear(
                Instant.parse("2026-09-20T08:00:00.123456Z"),
                kind,
                null,
                "LENDER",
                "subject.looked-up",
                "duty",
                "zj-2018:18",
                "done",
                null);
        return new JdbcLedger.NewEntry(MONTH, clear, visitor, subject, resource, "192.0.2.0/24");
    }

    private List<String> resources() {
        return database.sql()
                .sql("select resource from ledger_detail order by number")
                .query(String.class)
                .list();
    }

    private List<Path> journals() throws IOException {
        try (var files = Files.list(folder.journal())) {
            return files.toList();
        }
    }

    private long bytesLeft() throws IOException {
        long bytes = 0;
        for (var file : journals()) {
            bytes += Files.size(file);
        }
        return bytes;
    }
}
