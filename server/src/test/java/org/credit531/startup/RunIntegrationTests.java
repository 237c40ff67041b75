package org.credit531.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.util.FileSystemUtils;

/**
 * The life of one installation, as processes: each test goes on where the one before has left the data folder, because a
 * start takes seconds.
 */
@Tag("process")
@DisabledOnOs(OS.WINDOWS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunIntegrationTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static Path folder = Path.of("unset");
    private static Path data = Path.of("unset");
    private static Installation installation = new Installation(folder, "");
    private static int port;
    private static StartedProcess running = new StartedProcess(new ProcessBuilder("true"));

    @BeforeAll
    static void install() throws IOException {
        folder = Files.createTempDirectory("credit531 run 测试");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        installation = Installation.in(Files.createDirectory(folder.resolve("lib")));
        data = folder.resolve("my data");
        port = Installation.freePort();
    }

    @AfterAll
    static void remove() throws IOException {
        running.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    @Order(1)
    void startsInFolderWithSpaces() throws Exception {
        running = start(data, port).awaitOutput("ready");
        assertThat(running.output()).contains("Credit531 is ready at http://localhost:" + port);
        try (var connection = owner(data);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (text text)");
            statement.execute("insert into kept values ('before the crash')");
        }
    }

    @Test
    @Order(2)
    void isUpWhenTheFirstPagesWereVisited() throws Exception {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page("/actuator/health")).contains("UP"));

        assertThat(page("/")).containsPattern("/webjars/htmx\\.org/\\d[^\"]+/dist/htmx\\.min\\.js");
        assertThat(data.resolve("logs/credit531.log")).content().doesNotContain("first pages were not asked for");
    }

    private static String page(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    @Test
    @Order(2)
    void writesDurably() throws Exception {
        try (var connection = owner(data)) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(one(connection, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(one(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(one(connection, "show jit")).isEqualTo("off");
            assertThat(one(connection, "select count(*)::text from pg_roles where rolsuper and rolname like 'credit%'"))
                    .isEqualTo("0");
        }
    }

    @Test
    @Order(2)
    void asksEverybodyForPassword() throws Exception {
        assertThatThrownBy(() -> DriverManager.getConnection(url(data), "postgres", "guess"))
                .hasMessageContaining("password authentication failed");
        assertThat(Files.readAllLines(data.resolve("postgres/pg_hba.conf")).stream()
                        .filter(line -> !line.startsWith("#") && !line.isBlank()))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    @Order(2)
    void keepsKeysPrivate() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys"))))
                .isEqualTo("rwx------");
        try (var keys = Files.list(data.resolve("keys"))) {
            assertThat(keys.toList())
                    .hasSize(5)
                    .allSatisfy(key -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    @Order(3)
    void refusesSecondStartOnSameData() {
        try (var second = start(data, port)) {
            assertThat(second.exit()).isEqualTo(75);
            assertOneLine(second, "in use by process " + running.pid(), "http://localhost:" + port);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    @Order(3)
    void refusesPortInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var other = start(folder.resolve("other"), taken.getLocalPort())) {
            assertThat(other.exit()).isEqualTo(76);
            assertOneLine(other, "Port " + taken.getLocalPort() + " is in use");
            assertThat(folder.resolve("other/postgres")).doesNotExist();
        }
    }

    @Test
    @Order(3)
    void backsUpWhileRunning() throws Exception {
        try (var backup = installation.start("backup", "--data", data.toString(), backup().toString())) {
            assertThat(backup.exit()).as(backup.output()).isZero();
            assertThat(backup.output()).contains("public.kept: 1 rows").contains("Wrote " + backup());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @Order(4)
    void recoversAfterKill() throws Exception {
        running.kill();
        assertThat(serversOn(data)).as("PostgreSQL outlives the kill").hasSize(1);
        running = start(data, port).awaitOutput("ready");
        assertThat(running.output()).contains("is ready");
        try (var connection = owner(data)) {
            assertThat(one(connection, "select text from kept")).isEqualTo("before the crash");
        }
    }

    @Test
    @Order(5)
    void stopsDatabaseWithPlatform() throws Exception {
        assertThat(running.terminate().exit()).isEqualTo(143);
        assertThat(serversOn(data)).isEmpty();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(data.resolve("logs/credit531.log"))).contains("PostgreSQL has stopped");
    }

    @Test
    @Order(6)
    void breaksOffStart() throws Exception {
        try (var starting = start(data, port)) {
            starting.awaitIn(data.resolve("postgres/postmaster.pid"), "ready");
            assertThat(starting.terminate().exit()).isEqualTo(143);
            assertThat(starting.output()).doesNotContain("ready").doesNotContain("credit531:");
            assertThat(serversOn(data)).isEmpty();
        }
    }

    @Test
    @Order(7)
    void refusesNewerData() throws Exception {
        refusesWith(data.resolve("VERSION"), "99\n", "format 99, written by a newer version");
        refusesWith(data.resolve("postgres/PG_VERSION"), "19\n", "was written by PostgreSQL 19");
    }

    @Test
    @Order(7)
    void refusesFolderThatIsNone() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        try (var refused = start(file, port)) {
            assertThat(refused.exit()).isEqualTo(73);
            assertOneLine(refused, "The data folder " + file + " cannot be written");
        }
    }

    @Test
    @Order(7)
    void refusesUnknownOption() throws Exception {
        try (var refused = installation.start("--colour", "red")) {
            assertThat(refused.exit()).isEqualTo(64);
            assertOneLine(refused, "Unknown option --colour");
        }
    }

    @Test
    @Order(8)
    void leavesFolderAsItWasWhenBackupIsForeign() throws Exception {
        var foreign = Files.writeString(folder.resolve("foreign.zip"), "no zip file");
        var target = Files.createDirectory(folder.resolve("from foreign"));
        try (var refused = installation.start("restore", "--data", target.toString(), foreign.toString())) {
            assertThat(refused.exit()).isEqualTo(65);
            assertThat(refused.output()).contains("credit531: The backup " + foreign + " cannot be used");
            assertThat(target).isEmptyDirectory();
        }
    }

    /** The table that the test made at work is in the backup, and no migration of the platform makes it. */
    @Test
    @Order(8)
    void leavesFolderAsItWasWhenLoadingFails() throws Exception {
        var target = folder.resolve("failed");
        try (var refused = installation.start("restore", "--data", target.toString(), backup().toString())) {
            assertThat(refused.exit()).isEqualTo(65);
            assertThat(refused.output()).contains("the table public.kept with its columns is none of Credit531");
            assertThat(target).doesNotExist();
        }
    }

    @Test
    @Order(9)
    void restoresStoppedInstallation() throws Exception {
        var key = Files.writeString(folder.resolve("vault.key"), "a key");
        var second = folder.resolve("second.zip");
        dropKept();
        try (var backup = installation.start("backup", "--data", data.toString(), second.toString())) {
            assertThat(backup.exit()).as(backup.output()).isZero();
        }
        var target = folder.resolve("restored");
        try (var restore = installation.start(
                "restore", "--data", target.toString(), "--vault-key", key.toString(), second.toString())) {
            assertThat(restore.exit()).as(restore.output()).isZero();
            assertThat(restore.output()).contains("is ready: start it with ./run --data");
        }
        assertThat(target.resolve("keys/vault.key")).hasContent("a key");
        assertThat(serversOn(target)).isEmpty();
    }

    @Test
    @Order(10)
    void startsAsOrdinaryUser() throws Exception {
        assumeTrue(isRoot() && Files.isExecutable(Path.of("/usr/bin/setpriv")), "only root can become another user");
        var home = Files.createDirectory(folder.resolve("home of nobody"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        var command = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        command.addAll(installation.command(arguments(home.resolve("data"), port)));
        try (var ordinary = new StartedProcess(new ProcessBuilder(command)).awaitOutput("ready")) {
            assertThat(ordinary.output()).contains("is ready");
            assertThat(Files.getAttribute(home.resolve("data/postgres"), "unix:uid"))
                    .isEqualTo(65534);
            assertThat(ordinary.terminate().exit()).isEqualTo(143);
        }
    }

    @Test
    @Order(10)
    void explainsRootWithoutNamespaces() throws Exception {
        assumeTrue(isRoot(), "an ordinary user needs no namespace");
        var builder = new ProcessBuilder(installation.command(arguments(folder.resolve("no unshare"), port)));
        builder.environment().put("PATH", folder.toString());
        try (var refused = new StartedProcess(builder)) {
            assertThat(refused.exit()).isEqualTo(77);
            assertThat(refused.output()).contains("start Credit531 as an ordinary user");
        }
    }

    /** What the loading has begun is ended before the database is stopped, which would break its connections off. */
    @Test
    @Order(11)
    void breaksOffTheSample() throws Exception {
        try (var starting = installation
                .start("--data", data.toString(), "--port", Integer.toString(port), "--sample", "small", "--no-browser")
                .awaitOutput("Sample: ")) {
            assertThat(starting.terminate().exit()).isEqualTo(143);
            assertThat(starting.output()).doesNotContain("ready").doesNotContain("credit531:");
        }
        assertThat(serversOn(data)).isEmpty();
        assertThat(Files.readString(data.resolve("logs/credit531.log")))
                .contains("PostgreSQL has stopped")
                .doesNotContain("57P01");
    }

    private static void refusesWith(Path file, String content, String reason) throws IOException {
        var before = Files.readString(file);
        Files.writeString(file, content);
        try (var refused = start(data, port)) {
            assertThat(refused.exit()).isEqualTo(78);
            assertThat(refused.output()).contains(reason).doesNotContain("\tat ");
        } finally {
            Files.writeString(file, before);
        }
    }

    private static void dropKept() throws Exception {
        running = start(data, port).awaitOutput("ready");
        try (var connection = owner(data);
                var statement = connection.createStatement()) {
            statement.execute("drop table kept");
        }
        assertThat(running.terminate().exit()).isEqualTo(143);
    }

    private static StartedProcess start(Path data, int port) {
        return installation.start(arguments(data, port));
    }

    private static String[] arguments(Path data, int port) {
        return new String[] {
            "--data", data.toString(), "--port", Integer.toString(port), "--sample", "none", "--no-browser"
        };
    }

    private static Path backup() {
        return folder.resolve("first.zip");
    }

    private static void assertOneLine(StartedProcess process, String... parts) {
        assertThat(process.output().strip().lines()).hasSize(1);
        assertThat(process.output()).startsWith("credit531: ").contains(parts);
    }

    private static Connection owner(Path data) throws IOException, SQLException {
        return DriverManager.getConnection(
                url(data), "credit531_owner", Files.readString(data.resolve("keys/credit531_owner.password")));
    }

    private static String url(Path data) throws IOException {
        var serverPort =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        return "jdbc:postgresql://127.0.0.1:" + serverPort.strip() + "/credit531";
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static List<ProcessHandle> serversOn(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data + "/postgres"))
                .toList();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
