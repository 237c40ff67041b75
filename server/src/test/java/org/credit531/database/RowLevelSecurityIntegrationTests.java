package org.credit531.database;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables themselves show and take, whatever a query asks for: no statement here has a {@code where}. */
class RowLevelSecurityIntegrationTests {

    /** Tables with rows of two units, and those that only the credit centre works on. */
    private static final Set<String> OF_UNITS = Set.of(
            "batch",
            "batch_progress",
            "raw_chunk",
            "quarantined_row",
            "quarantine_act",
            "batch_receipt",
            "saved_choice",
            "drift_hold",
            "zero_report",
            "objection",
            "objection_file",
            "repair",
            "repair_file",
            "repair_notice",
            "publicity_sample",
            "publicity_comparison",
            "document_content",
            "document_ofd_file",
            "report",
            "removal_return",
            "statement");

    /** Those of them that belong to the office that sent the batch, or that stated the record. */
    private static final Set<String> OF_OFFICES = Set.of(
            "batch",
            "batch_progress",
            "raw_chunk",
            "quarantined_row",
            "quarantine_act",
            "batch_receipt",
            "objection",
            "objection_file",
            "repair",
            "repair_file",
            "repair_notice",
            "publicity_sample",
            "publicity_comparison",
            "document_content",
            "document_ofd_file",
            "report",
            "removal_return",
            "statement");

    /** Tables in which the rows of natural persons are protected and those of organisations open; here stand persons'. */
    private static final Set<String> OF_PERSONS = Set.of("statement", "party_record", "subject", "subject_name");

    /** The parts of these tables into which COPY goes. */
    private static final Set<String> FILLED_BY_COPY = Set.of("statement_organisation", "party_record_organisation");

    private static final Set<String> OF_THE_CENTRE =
            Set.of("change_proposal", "change_step", "room_authorisation", "room_grade");

    /** What a single piece of work writes and reads for others: no visitor has its scope. */
    private static final Set<String> OF_ONE_JOB =
            Set.of("recall_result", "recall_given", "recall_user", "recall_report");

    /** Work without a visitor knows the tables of collection only. */
    private static final Set<String> OF_NO_JOB =
            Set.of("zero_report", "document_content", "document_ofd_file", "report");

    /** They see what their owner sees, and so were read with care: neither returns a row. */
    private static final Set<String> REVIEWED_FUNCTIONS =
            Set.of("shorten_terms", "sort_in_names", "workflow_forget", "privacy_forget");

    /** Parts of protected tables, and the roles that work with them. */
    private static final String PARTS = """
            with recursive part as (
                select i.inhrelid as oid from pg_inherits i join pg_class whole on whole.oid = i.inhparent
                 where whole.relrowsecurity
                union all
                select i.inhrelid from part p join pg_inherits i on i.inhparent = p.oid)
            select distinct part.relname from part p join pg_class part on part.oid = p.oid and part.relkind in ('r', 'p')
             cross join (values ('credit531_application'), ('credit531_reader')) r(rolname)
            """;

    private static final String ORGANISATIONS_ROW = """
            insert into statement (item, record_key, revision, knowledge, batch, row_number, item_version, unit, region,
                                   retracted, party_scheme, party_code, party_name, effective_from, effective_assumed,
                                   payload, hash)
            values ('honour', gen_random_uuid(), 1, 1, gen_random_uuid(), 1, 1, 'water', '330000', false, 'uscc', 'x',
                    'x', now(), false, '{}', '\\x00')
            """;

    private static final String ORGANISATION = """
            insert into subject (id, kind, scheme, code, code_state, name, region, known_from)
            values (gen_random_uuid(), 'enterprise', 'uscc', 'x', 'unconfirmed', '甲公司', '', 1)
            """;

    private static final Path RESOURCES = Path.of("src/test/resources/rows");

    private static TestDatabase database = TestDatabase.fresh();

    @BeforeAll
    static void addRowsOfTwoUnits() throws IOException, SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(RESOURCES.resolve("two-units.sql")));
        }
    }

    @Test
    void hasEveryTableProtectedOrReviewed() throws IOException {
        var reviewed = reviewed();
        var all = tables(true);
        all.addAll(tables(false));
        assertThat(all).as("too few tables to believe").hasSizeGreaterThan(30);
        assertThat(reviewed.keySet())
                .as(
                        "tables without row-level security must stand with a reason in src/test/resources/rows/unprotected.csv")
                .containsAll(tables(false))
                .as("tables with row-level security need no reason")
                .doesNotContainAnyElementsOf(tables(true));
        assertThat(reviewed).allSatisfy((table, reason) -> assertThat(reason).isNotBlank());
    }

    @Test
    void hasRowsOfTwoUnitsForEveryProtectedTable() {
        var expected = new TreeSet<>(OF_UNITS);
        expected.addAll(OF_THE_CENTRE);
        expected.addAll(OF_ONE_JOB);
        expected.addAll(OF_PERSONS);
        assertThat(tables(true)).as("protected tables that no test here tries").isEqualTo(expected);
        OF_UNITS.forEach(
                table -> assertThat(owned("select count(*) from " + table)).isEqualTo(2));
        OF_PERSONS.forEach(
                table -> assertThat(owned("select count(*) from " + table)).isEqualTo(2));
        Stream.of(OF_THE_CENTRE, OF_ONE_JOB)
                .flatMap(Set::stream)
                .forEach(table -> assertThat(owned("select count(*) from " + table))
                        .as(table)
                        .isEqualTo(1));
    }

    @Test
    void showsWhatFollowsFromARecallToItsOwnWorkAlone() {
        OF_ONE_JOB.forEach(table -> {
            assertThat(count("job/recall-models", table)).as(table).isEqualTo(1);
            assertThat(count("centre", table)).as(table).isZero();
            assertThat(count("unit/water", table)).as(table).isZero();
        });
    }

    @Test
    void showsASealedRoomToItsOwnWork() {
        for (var table : Set.of("room_authorisation", "room_grade")) {
            assertThat(count("job/sealed-room", table)).as(table).isEqualTo(1);
            assertThat(count("unit/water", table)).as(table).isZero();
        }
    }

    @Test
    void hasPoliciesOnEveryProtectedTableAndItsPartitions() {
        assertThat(names("""
                select c.relname from pg_class c
                 where c.relrowsecurity and not c.relispartition
                   and not exists (select 1 from pg_policy p where p.polrelid = c.oid)
                """)).isEmpty();
        assertThat(names(PARTS + """
                 where not part.relrowsecurity
                   and (has_any_column_privilege(r.rolname, part.oid, 'select, update')
                        or has_table_privilege(r.rolname, part.oid, 'delete, truncate'))
                """))
                .as("parts that can be read or changed past the policies of their table")
                .isEmpty();
        assertThat(names(PARTS + " where has_any_column_privilege(r.rolname, part.oid, 'insert')"))
                .as("parts that can be filled past the policies of their table")
                .isEqualTo(new TreeSet<>(FILLED_BY_COPY));
    }

    @Test
    void letsNoPersonsRowIntoThePartsThatCopyFills() {
        String row =
                "select 'x', gen_random_uuid(), 1, 1, gen_random_uuid(), 1, 1, 'water', false, 'citizen-number', 'x', 'x', now(), false";
        assertThatThrownBy(() -> changed("job/read-batch", """
                        insert into statement_organisation (item, record_key, revision, knowledge, batch, row_number,
                               item_version, unit, retracted, party_scheme, party_code, party_name, effective_from,
                               effective_assumed, region, payload, hash)
                        """ + row + ", '330000', '{}', '\\x00'"))
                .hasMessageContaining("violates partition constraint");
        assertThatThrownBy(() -> changed(
                        "job/read-batch",
                        "insert into party_record_organisation values ('x', 'citizen-number', 'x', gen_random_uuid())"))
                .hasMessageContaining("violates partition constraint");
    }

    @Test
    void showsEverybodyTheRowsOfOrganisations() throws SQLException {
        for (var scope : List.of("", "unit/transport", "supervision", "job/unheard-of")) {
            try (var connection = database.application().getConnection()) {
                connection.setAutoCommit(false);
                Ran.changed(connection, "set local credit531.scope = '" + scope + "'");
                Ran.changed(connection, ORGANISATIONS_ROW);
                Ran.changed(connection, "insert into party_record values ('x', 'uscc', 'honour', gen_random_uuid())");
                Ran.changed(connection, ORGANISATION);
                assertThat(Ran.text(connection, "select string_agg(party_scheme, ',') from party_record"))
                        .isEqualTo("uscc");
                assertThat(Ran.text(connection, "select count(*) from statement where party_scheme = 'uscc'"))
                        .isEqualTo("1");
                assertThat(Ran.text(connection, "select string_agg(name, ',') from subject"))
                        .isEqualTo("甲公司");
                connection.rollback();
            }
        }
    }

    /** The policy of the whole table must not cost a look-up its index, nor make it look into every part. */
    @Test
    void findsTheVersionsOfARecordByTheirIndexAllTheSame() throws SQLException {
        try (var connection = database.application().getConnection()) {
            connection.setAutoCommit(false);
            Ran.changed(connection, "set local enable_seqscan = off");
            Ran.changed(connection, "set local enable_bitmapscan = off");
            String plan = Ran.lines(connection, """
                    explain (costs off)
                    select hash from statement
                     where item = 'honour' and record_key = '00000000-0000-0000-0000-000000000001'
                       and party_scheme <> 'citizen-number'
                     order by revision desc limit 1
                    """);
            assertThat(plan)
                    .containsPattern("Index Scan Backward using statement_[0-7]_pkey on statement_[0-7] ")
                    .containsPattern("Index Cond: \\(\\(item = .*\\) AND \\(record_key = ")
                    .doesNotContain("statement_person", "Append", "Sort");
            connection.rollback();
        }
    }

    @Test
    void hasNoWayPastThePoliciesThatNobodyReviewed() {
        assertThat(names("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'public' and c.relkind in ('v', 'm')
                """)).as("views see what their owner sees").isEmpty();
        assertThat(names("""
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname = 'public' and p.prosecdef
                """)).isEqualTo(new TreeSet<>(REVIEWED_FUNCTIONS));
        assertThat(names("""
                select rolname from pg_roles
                 where rolname in ('credit531_application', 'credit531_reader') and (rolbypassrls or rolsuper)
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unit/",
                "unit/neighbours",
                "unit/%",
                "unit/transport ",
                "unit/transport.",
                "@33",
                "unit/neighbours@33",
                "supervisions",
                "job/",
                "job/unheard-of",
                "*",
                "Centre"
            })
    void showsNothingWithoutAScopeOrUnderAForeignOne(String scope) {
        tables(true).forEach(table -> assertThat(count(scope, table)).as(table).isZero());
    }

    @Test
    void showsNothingWhereNobodyEverSetAScope() throws SQLException {
        for (var table : tables(true)) {
            assertThat(alone("select count(*) from " + table)).as(table).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"transport", "water"})
    void showsAUnitItsOwnRowsAlone(String unit) {
        OF_UNITS.forEach(
                table -> assertThat(count("unit/" + unit, table)).as(table).isEqualTo(1));
        for (var table : List.of("party_record", "subject", "subject_name")) {
            assertThat(count("unit/" + unit, table))
                    .as(table + ": which records a person has, and the name, are no office's")
                    .isZero();
        }
        OF_THE_CENTRE.forEach(
                table -> assertThat(count("unit/" + unit, table)).as(table).isZero());
        assertThat(text("unit/" + unit, "select string_agg(unit, ',') from batch"))
                .isEqualTo(unit);
        assertThat(text("unit/" + unit, """
                select string_agg(unit, ',') from batch
                  join raw_chunk on raw_chunk.batch = batch.id or true
                  left join quarantined_row on true
                """)).isEqualTo(unit);
    }

    @Test
    void showsTheCentreEveryRow() {
        OF_UNITS.forEach(table -> assertThat(count("centre", table)).as(table).isEqualTo(2));
        OF_PERSONS.forEach(table -> assertThat(count("centre", table)).as(table).isEqualTo(2));
        OF_THE_CENTRE.forEach(
                table -> assertThat(count("centre", table)).as(table).isEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "read-batch, true, true",
        "take-row, true, true",
        "confirm-removals, true, true",
        "turn-of-the-day, true, true",
        "retry-rows, true, false",
        "stop-batches, true, false",
        "load-sample, true, false",
        "evaluate-changes, false, true",
        "count-records, false, true"
    })
    void showsAJobWhatItIsNamedFor(String job, boolean collects, boolean readsPersons) {
        for (var table : tables(true)) {
            boolean ofNone = Stream.of(OF_NO_JOB, OF_THE_CENTRE, OF_ONE_JOB).anyMatch(some -> some.contains(table));
            boolean shown = OF_PERSONS.contains(table) ? readsPersons : collects && !ofNone;
            assertThat(count("job/" + job, table)).as(table).isEqualTo(shown ? 2 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "unit/water@33, 1",
        "unit/water@3303, 1",
        "unit/water@3301, 0",
        "unit/water@330300x, 0",
        "unit/transport@33, 1",
        "unit/transport@3303, 0",
        "centre@33, 2",
        "centre@3303, 1",
        "centre@3301, 0"
    })
    void showsAnOfficeWhatWasHandedInInItsRegion(String scope, int rows) {
        for (var table : OF_OFFICES) {
            assertThat(count(scope, table)).as(table).isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @CsvSource({"subject/code-of-water, 1", "subject/code-of-nobody, 0", "subject/, 0", "subject/code-of-water@33, 0"})
    void showsASubjectWhatIsAddressedToItAlone(String scope, int rows) {
        for (var table : tables(true)) {
            boolean addressed = Set.of("document_content", "document_ofd_file", "room_authorisation", "room_grade")
                    .contains(table);
            assertThat(count(scope, table)).as(table).isEqualTo(addressed ? rows : 0);
        }
    }

    @Test
    void showsSupervisionWhatCameInAndNothingOfWhatIsInIt() {
        for (var table : tables(true)) {
            boolean shown = Set.of("batch", "zero_report").contains(table);
            assertThat(count("supervision", table)).as(table).isEqualTo(shown ? 2 : 0);
        }
        assertThat(changed("supervision", "update batch set file_name = 'x'")).isZero();
        assertThat(changed("supervision", "update zero_report set withdrawn_by = 'x', withdrawn_at = now()"))
                .isZero();
    }

    @Test
    void tellsNothingOfForeignRowsByAnError() {
        assertThat(text("unit/transport", """
                select count(*)::text from batch where 1 / (case unit when 'water' then 0 else 1 end) = 1
                """)).isEqualTo("1");
    }

    @Test
    void changesAndDeletesNoForeignRow() {
        for (var table : Set.of(
                "batch_progress",
                "raw_chunk",
                "quarantined_row",
                "quarantine_act",
                "saved_choice",
                "drift_hold",
                "statement")) {
            assertThat(changed("unit/transport", "delete from " + table))
                    .as(table)
                    .isEqualTo(1);
            assertThat(changed("", "delete from " + table)).as(table).isZero();
        }
        assertThat(changed("unit/transport", "update batch set file_name = 'x'"))
                .isEqualTo(1);
        assertThat(changed("unit/transport", "update zero_report set withdrawn_by = 'x', withdrawn_at = now()"))
                .isEqualTo(1);
        assertThat(changed("unit/transport", "update subject set name = 'x'")).isZero();
        assertThat(changed("unit/transport", "update change_proposal set reason = 'x'"))
                .isZero();
        assertThat(changed("", "update batch set file_name = 'x'")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update batch set unit = 'water'",
                "update saved_choice set unit = 'neighbours'",
                "insert into batch (id, item, unit, mode, submitted_by, file_name, state, received_at)"
                        + " values (gen_random_uuid(), 'honour', 'water', 'delta', 'x', 'x', 'received', now())",
                "insert into raw_chunk values ('00000000-0000-0000-0000-000000000002', 1, '\\x00')",
                "insert into batch_progress values ('00000000-0000-0000-0000-000000000002', 'x', 0, 0, now())"
                        + " on conflict (batch) do update set rows = 0",
                "insert into quarantined_row (batch, row_number, reason, code, sealed)"
                        + " values ('00000000-0000-0000-0000-000000000002', 9, 'x', 'x', '\\x00')",
                "insert into batch_receipt values ('00000000-0000-0000-0000-000000000002', '2026-01-01', '{}')",
                "insert into removal_return values (gen_random_uuid(), 'honour', 'water', '330000', 1, now())",
                "insert into statement (item, record_key, revision, knowledge, batch, row_number, item_version, unit, region,"
                        + " retracted, party_scheme, party_code, party_name, effective_from, effective_assumed, payload, hash)"
                        + " values ('honour', gen_random_uuid(), 1, 1, gen_random_uuid(), 1, 1, 'water', '330000', false,"
                        + " 'citizen-number', 'x', 'x', now(), false, '{}', '\\x00')",
                "insert into party_record values ('x', 'citizen-number', 'honour', gen_random_uuid())",
                "insert into subject (id, kind, scheme, code, code_state, name, region, known_from)"
                        + " values (gen_random_uuid(), 'natural-person', 'citizen-number', 'x', 'unconfirmed', 'x', '', 1)",
                "insert into subject_name (subject, name, used_until, known_from)"
                        + " values ('00000000-0000-0000-0000-000000000001', 'x', '2026-01-02', 2)",
                "insert into drift_hold (unit, region, item, set_by, set_at) values ('neighbours', '330000', 'honour', 'x', now())",
                "insert into zero_report (id, unit, item, period, declared_by, declared_at, receipt)"
                        + " values (gen_random_uuid(), 'water', 'honour', '2026-10-01', 'x', now(), '{}')",
                "insert into change_step (proposal, number, step, by_whom, at, body_hash)"
                        + " values ('00000000-0000-0000-0000-000000000003', 2, 'signed', 'x', now(), 'a')"
            })
    void takesNoRowForAnotherUnit(String statement) {
        assertThatThrownBy(() -> changed("unit/transport", statement)).hasMessageContaining("row-level security");
    }

    @Test
    void givesTheReaderNoRightAtAll() {
        for (var table : tables(true)) {
            assertThatThrownBy(() -> in(database.reader(), "centre", "select count(*) from " + table, Ran::number))
                    .as(table)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void showsTheOwnerEveryRowSoThatABackupIsWhole() {
        for (var table : OF_UNITS) {
            long rows = in(database.owner(), "", "select count(*) from " + table, Ran::number);
            assertThat(rows).as(table).isEqualTo(2);
        }
    }

    private static long count(String scope, String table) {
        return in(database.application(), scope, "select count(*) from " + table, Ran::number);
    }

    private static String text(String scope, String query) {
        return in(database.application(), scope, query, Ran::text);
    }

    private static long changed(String scope, String statement) {
        return in(database.application(), scope, statement, Ran::changed);
    }

    /** Runs a statement in a transaction of a scope and takes back what it changed. */
    private static <T> T in(DataSource source, String scope, String text, Ran<T> ran) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var set = connection.prepareStatement("select set_config('credit531.scope', ?, true)")) {
                set.setString(1, scope);
                set.execute();
            }
            T result = ran.of(connection, text);
            connection.rollback();
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    /** Runs a query on a session that never heard of a scope. */
    private static long alone(String query) throws SQLException {
        try (var connection = database.application().getConnection()) {
            return Ran.number(connection, query);
        }
    }

    private static long owned(String query) {
        return database.sql().sql(query).query(Long.class).single();
    }

    private static Set<String> tables(boolean isProtected) {
        return new TreeSet<>(database.sql()
                .sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
                           and c.relrowsecurity = :protected
                        """)
                .param("protected", isProtected)
                .query(String.class)
                .list());
    }

    private static Set<String> names(String query) {
        return new TreeSet<>(database.sql().sql(query).query(String.class).list());
    }

    private static Map<String, String> reviewed() throws IOException {
        List<String> lines = Files.readAllLines(RESOURCES.resolve("unprotected.csv"));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(";", 2))
                .collect(toMap(cells -> cells[0], cells -> cells[1]));
    }

    /** What is wanted of a statement that ran. */
    private interface Ran<T> {

        T of(Connection connection, String text) throws SQLException;

        static long number(Connection connection, String query) throws SQLException {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        }

        static String text(Connection connection, String query) throws SQLException {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(query)) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        }

        static String lines(Connection connection, String query) throws SQLException {
            var lines = new StringJoiner("\n");
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(query)) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
            return lines.toString();
        }

        static long changed(Connection connection, String text) throws SQLException {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(text);
            }
        }
    }
}
