package org.credit531.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.credit531.database.ExitCode;
import org.credit531.database.Migrations;
import org.credit531.database.StartupProblem;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backs up a database with every kind of table there is and restores it into an empty one. */
class BackupIntegrationTests {

    private static final String BEFORE = "classpath:db/backup/before";
    private static final String AFTER = "classpath:db/backup/after";
    private static final String PLATFORM = "classpath:db/migration";

    @TempDir
    private static Path folder;

    private static TestDatabase source = TestDatabase.empty();
    private static Path file = Path.of("unset");

    @BeforeAll
    static void backUp() throws IOException, SQLException {
        var migrations = new Migrations(source.connections(), PLATFORM, BEFORE);
        migrations.run();
        try (var connection = source.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("src/test/resources/db/backup/work.sql")));
        }
        file = folder.resolve("whole.zip");
        new Backup(source.connections(), migrations, "test", _ -> {}).to(file);
    }

    @Test
    void restoresEveryRowInEveryTable() {
        var target = TestDatabase.empty();
        restore(file, target, PLATFORM, BEFORE);
        assertThat(fingerprints(target))
                .isEqualTo(fingerprints(source))
                .containsKeys("apart.brush", "apart.colour", "public.painting");
        assertThat(entries(target)).as("the ledger has one more").containsExactly("backup.restored");
        assertThat(entries(source)).isEmpty();
    }

    private static List<String> entries(TestDatabase database) {
        return database.sql()
                .sql("select event from ledger_entry order by number")
                .query(String.class)
                .list();
    }

    @Test
    void restoresPartitionsMadeAtWork() {
        var target = TestDatabase.empty();
        restore(file, target, PLATFORM, BEFORE);
        assertThat(target.sql()
                        .sql("select count(*) from painting_oil_1")
                        .query(Long.class)
                        .single())
                .isPositive();
        target.sql().sql("insert into painting values ('b)', '3', 'new')").update();
    }

    @Test
    void goesOnWithSequences() {
        var target = TestDatabase.empty();
        restore(file, target, PLATFORM, BEFORE);
        assertThat(target.sql()
                        .sql("select nextval('number_of_batch')")
                        .query(Long.class)
                        .single())
                .isEqualTo(42);
        assertThat(target.sql()
                        .sql("insert into apart.brush (colour) values ('a') returning id")
                        .query(Long.class)
                        .single())
                .isEqualTo(20001);
    }

    @Test
    void migratesOnToThisVersion() {
        var target = TestDatabase.empty();
        restore(file, target, PLATFORM, BEFORE, AFTER);
        assertThat(target.sql()
                        .sql("select sum(shade) from apart.colour")
                        .query(Long.class)
                        .single())
                .isEqualTo(21);
    }

    @Test
    void keepsApplicationFromOwning() {
        var target = TestDatabase.empty();
        restore(file, target, PLATFORM, BEFORE);
        assertThat(target.sql()
                        .sql("select has_table_privilege('credit531_application', 'painting_oil_0', 'insert')"
                                + " and not has_table_privilege('credit531_reader', 'painting_oil_0', 'insert')")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void refusesDatabaseThatIsNotEmpty() {
        assertThatThrownBy(() -> restore(file, source, PLATFORM, BEFORE)).hasMessageContaining("not empty");
    }

    @Test
    void refusesBackupOfNewerVersion() {
        var target = TestDatabase.empty();
        assertThatThrownBy(() -> restore(file, target, PLATFORM))
                .isInstanceOfSatisfying(
                        StartupProblem.class,
                        problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.NEWER_DATA));
    }

    @Test
    void namesEntryThatWasChanged() throws IOException {
        var changed = Files.copy(file, folder.resolve("changed.zip"));
        try (var zip = FileSystems.newFileSystem(changed)) {
            Files.writeString(zip.getPath("tables/apart.colour.copy"), "a\tz\nz\ta\n交通\tb\n");
        }
        assertThatThrownBy(() -> Restore.check(changed, _ -> {}))
                .hasMessageContaining("tables/apart.colour.copy does not have the hash");
    }

    @Test
    void namesEntryThatIsShort() throws IOException {
        var changed = Files.copy(file, folder.resolve("short.zip"));
        try (var zip = FileSystems.newFileSystem(changed)) {
            Files.writeString(zip.getPath("tables/apart.colour.copy"), "a\tz\n");
        }
        assertThatThrownBy(() -> Restore.check(changed, _ -> {}))
                .hasMessageContaining("tables/apart.colour.copy has 1 rows and the manifest says 3");
    }

    @Test
    void refusesFileThatIsCutOff() throws IOException {
        var cut = folder.resolve("cut.zip");
        var bytes = Files.readAllBytes(file);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Restore.check(cut, _ -> {})).hasMessageContaining("no complete zip file");
    }

    @Test
    void refusesFileOfAnotherProgram() throws IOException {
        var other = folder.resolve("other.zip");
        try (var zip = FileSystems.newFileSystem(other, Map.of("create", "true"))) {
            Files.writeString(zip.getPath("letter.txt"), "hello");
        }
        assertThatThrownBy(() -> Restore.check(other, _ -> {})).hasMessageContaining("manifest.json is missing");
    }

    private static void restore(Path file, TestDatabase target, String... locations) {
        Restore.check(file, _ -> {});
        Restore.from(file, target.connections(), new Migrations(target.connections(), locations), _ -> {});
    }

    /** Each table's rows as text, ordered and hashed by the database. */
    private static Map<String, String> fingerprints(TestDatabase database) {
        var found = new TreeMap<String, String>();
        for (var table : database.sql().sql("""
                        select format('%I.%I', schemaname, relname) from pg_stat_user_tables
                         where relname <> 'flyway_schema_history' and relname not like 'ledger%'
                         union select 'public.painting'
                        """).query(String.class).list()) {
            found.put(String.valueOf(table), fingerprint(database, String.valueOf(table)));
        }
        return found;
    }

    private static String fingerprint(TestDatabase database, String table) {
        var query = database.sql()
                .sql(
                        "select format('select count(*) || md5(coalesce(string_agg(t::text, chr(10) order by t::text), ''''))"
                                + " from %s t', ?::regclass)")
                .param(table)
                .query(String.class)
                .single();
        return database.sql().sql(query).query(String.class).single();
    }
}
