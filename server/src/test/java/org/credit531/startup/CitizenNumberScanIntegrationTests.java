package org.credit531.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.credit531.database.DataFolder;
import org.credit531.database.Database;
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
 * Citizen numbers come in by every way, and afterwards lie nowhere: not in the database's files and its log of changes, not in
 * logs, temporary files, uploads under way, exports, answers and backups (features I-8). That the scan would see them, it shows
 * on a leak in each of these places.
 */
@Tag("process")
@DisabledOnOs(OS.WINDOWS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CitizenNumberScanIntegrationTests {

    private static final Pattern PART = Pattern.compile(
            "^(data/postgres/(?:base|pg_wal)|data/logs/postgresql|.*\\.zip|data/\\w+/[^/]+|\\w+/[^/]+).*");
    private static final PlantedNumbers PLANTED = new PlantedNumbers();
    private static Path folder = Path.of("unset");
    private static Installation installation = new Installation(folder, "");

    @BeforeAll
    static void install() throws IOException {
        folder = Files.createTempDirectory("credit531-scan");
        installation = FirstStart.made().installation();
        for (String part : List.of("tmp", "answers", "backups")) {
            Files.createDirectory(folder.resolve(part));
        }
        FirstStart.made().copyTo(data());
        // Whatever PostgreSQL's log of changes says it shall say uncompressed, so that the scan can read it.
        Files.writeString(data().resolve("postgresql.conf"), "wal_compression = off\n");
    }

    @AfterAll
    static void remove() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    @Order(1)
    void findsNoneAfterTheyCameInByEveryWay() throws Exception {
        var port = Installation.freePort();
        try (var running = start("--port", "" + port, "--data", data().toString(), "--sample", "tiny", "--no-browser")
                .awaitOutput("ready")) {
            var answers = new KeptAnswers(folder.resolve("answers"), port).signedIn("clerk");
            new PlantingNumbers(answers, PLANTED).everywhere();
            backUp("running.zip");
            assertThat(told(scan())).as("while it runs").isEmpty();
            running.terminate().exit();
        }
        backUp("stopped.zip");
        assertThat(PLANTED.all()).hasSizeGreaterThan(60);
        try (var answers = Files.list(folder.resolve("answers"))) {
            assertThat(answers).hasSizeGreaterThan(200);
        }
        assertThat(told(scan())).as("after it has stopped").isEmpty();
    }

    @Test
    @Order(2)
    void findsLeakInEachPlace() throws Exception {
        var number = PLANTED.by("leaked on purpose");
        try (var database = Database.open(new DataFolder(data()), Map.of());
                var connection = database.connections().asOwner();
                var statement = connection.createStatement()) {
            statement.execute("create table leaked (text text)");
            statement.execute("insert into leaked values ('" + number + "')");
            statement.execute("do $$ begin raise warning '" + number + "'; end $$");
        }
        backUp("leaked.zip");
        append(data().resolve("logs/credit531.log"), "somebody has the number " + number + "\n");
        append(data().resolve("incoming/upload.tmp"), number);
        append(folder.resolve("tmp/poi-sheet.xml"), "<c><v>" + number + "</v></c>");
        append(folder.resolve("answers/export.csv"), "1,证件号码," + number + "\n");

        var places = scan().stream()
                .filter(trace -> trace.number().equals(number))
                .map(trace -> PART.matcher(trace.place()).replaceAll("$1"))
                .collect(Collectors.toSet());
        assertThat(places)
                .contains(
                        "answers/export.csv",
                        "backups/leaked.zip",
                        "data/incoming/upload.tmp",
                        "data/logs/credit531.log",
                        "data/logs/postgresql",
                        "data/postgres/base",
                        "data/postgres/pg_wal",
                        "tmp/poi-sheet.xml");
    }

    private static StartedProcess start(String... arguments) {
        var builder = new ProcessBuilder(installation.command(arguments));
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder.resolve("tmp"));
        return new StartedProcess(builder);
    }

    private static void backUp(String name) throws IOException {
        var file = folder.resolve("backups").resolve(name).toString();
        try (var backup = start("backup", "--data", data().toString(), file)) {
            assertThat(backup.exit()).as(backup.output()).isZero();
        }
    }

    /** Everything but the programs: those of PostgreSQL and the classes. */
    private static Set<NumberScan.Trace> scan() throws IOException {
        var scan = new NumberScan(PLANTED.all());
        var traces = new LinkedHashSet<NumberScan.Trace>();
        var parts = new ArrayList<>(List.of("tmp", "answers", "backups"));
        try (var inData = Files.list(data())) {
            inData.map(part -> folder.relativize(part).toString())
                    .filter(part -> !part.equals("data/binaries"))
                    .forEach(parts::add);
        }
        for (String part : parts) {
            scan.in(folder.resolve(part))
                    .forEach(trace -> traces.add(
                            new NumberScan.Trace((part + "/" + trace.place()), trace.number(), trace.form())));
        }
        return traces;
    }

    /** The way by which each number came that was found, and where it lies. */
    private static Map<String, List<String>> told(Set<NumberScan.Trace> traces) {
        var told = new TreeMap<String, List<String>>();
        traces.forEach(trace -> told.computeIfAbsent(PLANTED.wayOf(trace.number()), _ -> new ArrayList<>())
                .add(trace.place() + " as " + trace.form()));
        return told;
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static Path data() {
        return folder.resolve("data");
    }
}
