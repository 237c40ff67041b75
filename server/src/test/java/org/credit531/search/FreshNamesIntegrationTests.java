package org.credit531.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.credit531.record.RecordsChanged;
import org.credit531.testing.Organisations;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a commit changes is found at the commit when it is little, and soon after when it is much. */
@PlatformTest
class FreshNamesIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private PublicSearch search;

    @Autowired
    private TakingNamesApart taking;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestDatabase database;

    @Test
    void findsAFewAtTheCommit() {
        change(0, 3);
        assertThat(search.find(Question.of("hanzhoudingzimaoyi", 10)).count()).isEqualTo(3);
        assertThat(left()).isZero();
    }

    @Test
    void findsManyByTheirCharactersAtTheCommitAndByTheirSoundSoonAfter() throws InterruptedException {
        change(1_000, 450);
        assertThat(search.find(Question.of("晗舟丁子贸易", 10)).count()).isGreaterThanOrEqualTo(450);
        var end = Instant.now().plus(PATIENCE);
        while (left() > 0 && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(left()).isZero();
        assertThat(search.find(Question.of("hanzhoudingzimaoyi", 10)).count()).isGreaterThanOrEqualTo(450);
    }

    @Test
    void findsANameOfBeforeAtTheCommitOfTheNextAndNobodyOnceItIsMerged() {
        UUID renamed = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            register(renamed, 3_001, "杭州岚砚丙子有限公司");
            register(other, 3_002, "杭州岚墨丙子有限公司");
            jdbc.sql("""
                    insert into subject_name (subject, name, used_from, used_until, known_from)
                    values (:id, '宁波涵帆丙子有限公司', null, '2026-03-01', 1)
                    """).param("id", renamed).update();
            alter(List.of(renamed, other));
        });
        assertThat(search.find(Question.of("涵帆丙子", 10)).hits()).singleElement().satisfies(hit -> {
            assertThat(hit.name()).isEqualTo("杭州岚砚丙子有限公司");
            assertThat(hit.former()).isEqualTo(new Hit.Former("宁波涵帆丙子有限公司", null, LocalDate.of(2026, 3, 1)));
        });
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update subject set merged_into = :other where id = :id")
                    .param("other", other)
                    .param("id", renamed)
                    .update();
            alter(List.of(renamed));
        });
        assertThat(search.find(Question.of("涵帆丙子", 10)).hits()).isEmpty();
        assertThat(search.find(Question.of("hanfanbingzi", 10)).hits()).isEmpty();
    }

    private void register(UUID id, int number, String name) {
        jdbc.sql("""
                insert into subject (id, kind, scheme, code, code_state, name, region, known_from)
                values (:id, 'enterprise', 'uscc', :code, 'confirmed', :name, '330106', 1)
                """)
                .param("id", id)
                .param("code", Organisations.enterprise(number))
                .param("name", name)
                .update();
    }

    /** As a commit does that changes what is known of subjects. */
    private void alter(List<UUID> subjects) {
        createTable();
        jdbc.sql(
                        "insert into changed_subject (subject, fresh, altered) select id, false, true from unnest(:ids::uuid[]) as id")
                .param("ids", subjects.toArray(UUID[]::new))
                .update();
        taking.on(new RecordsChanged(1, LocalDate.of(2026, 11, 26)));
    }

    private void createTable() {
        jdbc.sql("""
                create temporary table if not exists changed_subject (
                    subject uuid, fresh boolean, altered boolean, scheme text, code text, name text, kind text, region text,
                    state text, linked boolean, registrar boolean) on commit drop
                """).update();
    }

    private long left() {
        return database.sql()
                .sql("select count(*) from search_pending")
                .query(Long.class)
                .single();
    }

    /** As an import does: the subjects that it brings stand in a temporary table. */
    private void change(int first, int count) {
        var ids =
                IntStream.range(0, count).mapToObj(number -> UUID.randomUUID()).toList();
        transaction.executeWithoutResult(status -> {
            createTable();
            jdbc.sql("""
                            insert into changed_subject (subject, fresh, altered, code, name, kind, region, state)
                            select id, true, false, code, name, 'enterprise', '330106', 'confirmed'
                              from unnest(:ids::uuid[], :codes::text[], :names::text[]) as row (id, code, name)
                            """)
                    .param("ids", ids.toArray(UUID[]::new))
                    .param("codes", texts(count, number -> Organisations.enterprise(first + number + 1)))
                    .param("names", texts(count, number -> "杭州晗舟丁子贸易第%d有限公司".formatted(first + number)))
                    .update();
            taking.on(new RecordsChanged(1, LocalDate.of(2026, 11, 26)));
        });
    }

    private static String[] texts(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).toArray(String[]::new);
    }
}
