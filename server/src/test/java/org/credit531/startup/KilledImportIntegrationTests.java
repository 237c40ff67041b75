package org.credit531.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.credit531.client.Batch;
import org.credit531.client.Credit531Client;
import org.credit531.client.Server;
import org.credit531.client.Upload;
import org.credit531.province.Province;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The process is killed while a file is received, while its records are stored and while their subjects are evaluated: a lock
 * of the test's own holds it at the very place. After the restart everything is there, whole and once. The database's
 * process is killed at twenty points in {@code KilledBackendIntegrationTests}.
 */
@Tag("process")
class KilledImportIntegrationTests {

    private static final int ORGANISATIONS = 600;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static Path folder = Path.of("unset");
    private static Installation installation = new Installation(folder, "");
    private static int port;

    @BeforeAll
    static void install() throws Exception {
        folder = Files.createTempDirectory("credit531-killed");
        installation = FirstStart.made().installation();
        FirstStart.made().copyTo(data());
        port = Installation.freePort();
    }

    @AfterAll
    static void remove() throws Exception {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void leavesNothingHalfTwiceOrLost() throws Exception {
        Upload first = register(1);
        Upload second = register(2);
        Upload third = register(3);
        killAt("raw_chunk", first);
        String stored = killAt("statement", first);
        String evaluated = killAt("evaluation_result", second);
        try (StartedProcess running = start();
                Credit531Client client = client();
                Connection database = database()) {
            assertWholeAndOnce(client, database, first, stored);
            assertWholeAndOnce(client, database, second, evaluated);
            assertWholeAndOnce(client, database, third, client.send(third).id());
            running.terminate().exit();
        }
    }

    /**
     * Sends a file and kills the process as soon as the database makes it wait for a table; answers the batch, empty where
     * even that was not told.
     */
    private static String killAt(String table, Upload upload) throws Exception {
        try (StartedProcess running = start();
                Credit531Client client = client();
                Connection database = database()) {
            awaitNone(database, "select 1 from evaluation_pending");
            database.setAutoCommit(false);
            execute(database, "lock table " + table + " in share mode");
            CompletableFuture<Batch> sent = CompletableFuture.supplyAsync(() -> send(client, upload));
            boolean answered = !table.equals("raw_chunk");
            String id = answered ? sent.join().id() : "";
            awaitAny(database, "select 1 from pg_locks where not granted and relation is not null");
            running.kill();
            database.rollback();
            database.setAutoCommit(true);
            awaitNone(database, "select 1 from pg_locks where mode = 'RowExclusiveLock'");
            // As though the time had passed after which a process that does not say it lives is taken for dead.
            execute(database, "update scheduled_tasks set last_heartbeat = now() - interval '1 day' where picked");
            if (!answered) {
                assertThatThrownBy(sent::join).hasRootCauseInstanceOf(IOException.class);
                awaitNone(
                        database,
                        "select 1 from batch where file_name = '"
                                + upload.file().getFileName() + "'");
            }
            return id;
        }
    }

    private static Batch send(Credit531Client client, Upload upload) {
        try {
            return client.send(upload);
        } catch (FileNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertWholeAndOnce(Credit531Client client, Connection database, Upload upload, String id)
            throws Exception {
        Batch done = client.await(id, batch -> {});
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.balanced()).isTrue();
        assertThat(done.accepted()).isPositive();
        assertThat(number(database, "select count(*) from statement where batch = '" + id + "'"))
                .isEqualTo(done.accepted());
        assertThat(client.send(upload).id()).as("the same key").isEqualTo(id);
        Batch again = client.await(
                client.send(Upload.of("registration", "market-regulation", upload.file()))
                        .id(),
                batch -> {});
        assertThat(again.accepted()).isZero();
        assertThat(again.unchanged()).isEqualTo(done.accepted() + done.unchanged());
        assertThat(number(database, "select count(*) from statement where batch = '" + again.id() + "'"))
                .isZero();
        awaitNone(database, "select 1 from evaluation_pending");
        assertConsistent(database, "(select * from statement where batch = '" + id + "') s", done.accepted());
    }

    /** What must hold of the records of a batch whose parties nothing else speaks of. */
    private static void assertConsistent(Connection database, String statements, long accepted) throws SQLException {
        assertThat(number(database, "select count(distinct record_key) from " + statements))
                .isEqualTo(accepted);
        assertThat(number(database, "select count(*) from party_record p join " + statements + " using (record_key)"))
                .isEqualTo(accepted);
        long subjects = number(database, "select count(distinct party_code) from " + statements);
        String attributed = "(select distinct a.subject from attribution a join " + statements
                + " on a.code = s.party_code where a.known_to is null) a";
        assertThat(number(database, "select count(*) from " + attributed)).isEqualTo(subjects);
        assertThat(number(database, "select count(*) from subject u join " + attributed + " on a.subject = u.id"))
                .isEqualTo(subjects);
        assertThat(number(database, "select count(*) from public_subject join " + attributed + " using (subject)"))
                .isEqualTo(subjects);
        // Of each enterprise there is one result: none of them is in the register of intermediaries.
        String enterprises = " join subject u on u.id = a.subject and u.kind = 'enterprise'";
        assertThat(number(
                        database,
                        "select count(*) from evaluation_result r join " + attributed + " on a.subject = r.subject"
                                + enterprises))
                .isPositive()
                .isEqualTo(number(database, "select count(*) from " + attributed + enterprises));
    }

    private static void awaitAny(Connection database, String query) throws Exception {
        await(database, query, true);
    }

    private static void awaitNone(Connection database, String query) throws Exception {
        await(database, query, false);
    }

    private static void await(Connection database, String query, boolean some) throws Exception {
        Instant limit = Instant.now().plus(PATIENCE);
        while (number(database, "select count(*) from (" + query + ") rows") > 0 != some) {
            assertThat(Instant.now()).as(query).isBefore(limit);
            Thread.sleep(20);
        }
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Upload register(int seed) throws Exception {
        Path file = folder.resolve("killed-" + seed + ".csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            new Province(seed, ORGANISATIONS).registrations(out);
        }
        return Upload.of("registration", "market-regulation", file);
    }

    private static StartedProcess start() {
        return installation
                .start("--port", "" + port, "--data", data().toString(), "--sample", "tiny", "--no-browser")
                .awaitOutput("ready");
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static Credit531Client client() {
        return new Credit531Client(
                new Server(URI.create("http://localhost:" + port), "sample", "sample", Locale.ENGLISH));
    }

    /** The embedded database, as the owner of its tables. */
    private static Connection database() throws Exception {
        String databasePort = Files.readAllLines(data().resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        Properties login = new Properties();
        login.setProperty("user", "credit531_owner");
        login.setProperty("password", Files.readString(data().resolve("keys/credit531_owner.password")));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + databasePort + "/credit531", login);
    }
}
