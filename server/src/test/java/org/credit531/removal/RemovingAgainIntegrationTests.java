package org.credit531.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.credit531.access.Membership;
import org.credit531.backup.Backup;
import org.credit531.backup.Restore;
import org.credit531.catalogue.Catalogue;
import org.credit531.database.DataFolder;
import org.credit531.identifiers.Uscc;
import org.credit531.record.Intake;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.StatedRecord;
import org.credit531.subject.PartyCode;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A backup that was taken before a removal does not bring the record back. */
@PlatformTest(properties = "credit531.removal.pause=1h")
@Import(ClockSettings.class)
class RemovingAgainIntegrationTests {

    private static final String PENALTY = "administrative-penalty";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private static Path folder;

    @Autowired
    private Removals removals;

    @Autowired
    private ConfirmingRemovals confirming;

    @Autowired
    private Intake intake;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Records records;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Subjects subjects;

    @Autowired
    private DataFolder data;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void keepsWhatWasRemovedOutOfARestoredDatabase() throws Exception {
        Files.deleteIfExists(data.removals());
        UUID before = remove(1);
        confirming.ask();
        assertThat(send(2, "丙测罚〔2026〕2号")).isEmpty();
        assertThat(send(2, "丙测罚〔2026〕3号")).isEmpty();
        Path file = folder.resolve("backup.zip");
        new Backup(database.connections(), "test", _ -> {}).to(file);
        UUID after = remove(2);
        confirming.ask();

        TestDatabase restored = TestDatabase.empty();
        Restore.from(file, restored.connections(), _ -> {});
        assertThat(numbers(restored)).containsExactly("丙测罚〔2026〕2号", "丙测罚〔2026〕3号");
        assertThat(known(restored)).containsExactly(before);

        assertThat(data.removals()).isRegularFile();
        assertThat(Files.readString(data.removals())).doesNotContain("丙测罚").doesNotContain(enterprise(2));
        assertThat(new RemovingAgain(restored.owner()).run(data.removals())).isEqualTo(1);
        assertThat(numbers(restored)).containsExactly("丙测罚〔2026〕3号");
        assertThat(known(restored)).containsExactlyInAnyOrder(before, after);
        assertThat(facts(restored)).isEqualTo(facts(database));
        assertThat(count(
                        restored,
                        "select count(*) from removal_confirmation where removal = :id and state = 'open'",
                        after))
                .isPositive();
        assertThat(new RemovingAgain(restored.owner()).run(data.removals())).isZero();
    }

    private UUID remove(int number) {
        if (penalties(number).isEmpty()) {
            assertThat(send(number, "丙测罚〔2026〕2号")).isEmpty();
        }
        UUID key = penalties(number).getFirst();
        var removal = new NewRemoval(PENALTY, key, RemovalGround.REPAIR, "zj-2018:32", UUID.randomUUID());
        return Objects.requireNonNull(transaction.execute(status -> removals.remove(removal)));
    }

    private List<UUID> penalties(int number) {
        return subjects.byCode(enterprise(number))
                .map(subject -> records.of(subject.id(), TODAY, knowledge.latest()).stream()
                        .filter(record -> Objects.equals(record.values().get("document-number"), "丙测罚〔2026〕2号"))
                        .map(record -> record.recordKey())
                        .toList())
                .orElse(List.of());
    }

    private List<String> send(int number, String document) {
        var party = PartyCode.of(Uscc.of(enterprise(number)));
        Map<String, Object> values =
                Map.of("uscc", party.text(), "name", "戊测有限公司", "document-number", document, "decided-on", DAY);
        List<String> refused = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            var open = intake.begin(new Intake.Header(
                    UUID.randomUUID(), catalogue.require(PENALTY), Membership.provincial("market-regulation")));
            open.add(new StatedRecord(2, party, "戊测有限公司", DAY, false, null, List.of(), false, values));
            open.merge(TODAY, false, row -> refused.add(row.code()));
        });
        return refused;
    }

    private static List<String> numbers(TestDatabase in) {
        return in.sql()
                .sql("select payload ->> 'document-number' from statement order by 1")
                .query(String.class)
                .list();
    }

    private static List<UUID> known(TestDatabase in) {
        return in.sql().sql("select id from removal").query(UUID.class).list();
    }

    private static List<String> facts(TestDatabase in) {
        return in.sql()
                .sql("select token || subject || decided_on from removed_fact order by 1")
                .query(String.class)
                .list();
    }

    private static long count(TestDatabase in, String sql, UUID id) {
        return in.sql().sql(sql).param("id", id).query(Long.class).single();
    }
}
