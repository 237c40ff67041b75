package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.credit531.law.LawSettings;
import org.credit531.law.SettableLaws;
import org.credit531.record.Contests;
import org.credit531.subject.SubjectId;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The archive that a subject fetches about itself, unpacked and given to the command line as its README says, comes to the very
 * score and contributions that the platform answers: in every family, while the law suspends something or sources are late, and
 * while a record may not be used.
 */
@PlatformTest(properties = "credit531.sample=small")
@Import({ClockSettings.class, LawSettings.class})
class SelfCheckIntegrationTests {

    private static final String TODAY = "2026-11-23";
    private static final String LATER = "2027-03-01";
    private static final String PENALTY = "administrative-penalty";
    private static final int FEWEST = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> FILES = Set.of("--model", "--base", "--records");

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private SettableLaws laws;

    @Autowired
    private Contests contests;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestDatabase database;

    @TempDir
    private Path folder;

    /** A subject as a model of a family has evaluated it. */
    private record Evaluated(String code, String family, String model) {}

    @BeforeEach
    void waitForTheResults() throws Exception {
        clock.set(TODAY);
        laws.reset();
        Instant end = Instant.now().plus(PATIENCE);
        while (count("select count(*) from evaluation_pending") > 0
                || count("select count(*) from evaluation_result") < FEWEST) {
            assertThat(Instant.now()).as("results are stored").isBefore(end);
            Thread.sleep(200);
        }
    }

    @AfterEach
    void restoreLawAndClock() {
        laws.reset();
        clock.set(TODAY);
    }

    @Test
    void comesToTheAnswerOfThePlatformInEachFamily() throws Exception {
        var families = new HashSet<String>();
        var models = new HashSet<String>();
        for (Evaluated subject : subjects(3)) {
            Path archive = fetched(subject);
            assertThat(archive.resolve("records/circumstances.yaml"))
                    .as("nothing is suspended or late")
                    .doesNotExist();
            assertSame(subject, archive, TODAY);
            families.add(subject.family());
            models.add(subject.model());
        }
        assertThat(families)
                .containsExactlyInAnyOrder(
                        "enterprise",
                        "individual-business",
                        "intermediary",
                        "social-organisation",
                        "public-institution",
                        "government");
        assertThat(models).contains("enterprise", "enterprise-construction");
    }

    @Test
    void comesToItWhileTheLawSuspendsIndicators() throws Exception {
        laws.end("xzcf:48", TODAY); // on which the penalties of each model rest
        laws.end("zj-2018:10", TODAY); // and on which some of their items do
        int suspended = 0;
        for (Evaluated subject : subjects(1)) {
            Path archive = fetched(subject);
            assertThat(Files.readString(archive.resolve("records/circumstances.yaml")))
                    .as(subject.toString())
                    .contains("as-of: " + TODAY, "suspended:", "xzcf:48");
            suspended += with("suspended", assertSame(subject, archive, TODAY));
        }
        assertThat(suspended).isPositive();
    }

    @Test
    void comesToItWhileSourcesAreLate() throws Exception {
        clock.set(LATER);
        int late = 0;
        for (Evaluated subject : subjects(1)) {
            Path archive = fetched(subject);
            assertThat(Files.readString(archive.resolve("records/circumstances.yaml")))
                    .as(subject.toString())
                    .contains("as-of: " + LATER, "late:");
            late += with("source-late", assertSame(subject, archive, LATER));
        }
        assertThat(late).isPositive();
    }

    @Test
    void comesToItWhileARecordMayNotBeUsed() throws Exception {
        Penalised penalised = penalised();
        Evaluated subject = penalised.evaluated();
        UUID cause = UUID.randomUUID();
        JsonNode before = assertSame(subject, fetched(subject), TODAY);
        transaction.executeWithoutResult(status -> contests.stop(cause, penalised.contested(), LocalDate.parse(TODAY)));
        waitForTheResults();

        Path archive = fetched(subject);
        JsonNode answer = assertSame(subject, archive, TODAY);

        assertThat(with("record-withheld", answer)).isPositive();
        assertThat(with("record-withheld", before)).isZero();
        assertThat(Files.readString(archive.resolve("README.txt")))
                .contains(
                        "暂时不能用",
                        "not to be used for the time being",
                        penalised.key().toString());
        assertThat(Files.readString(archive.resolve("records/" + PENALTY + ".csv")))
                .contains(penalised.key() + "\",", "\"true\"");
        assertThat(new CommandLine(port).run(command(archive)).err())
                .contains("note: " + PENALTY + ": not used for the time being: 1 record");
        assertTellsThePublicWhatIsNotThere(subject);
        transaction.executeWithoutResult(
                status -> contests.resume(cause, penalised.contested(), LocalDate.parse(TODAY)));
        waitForTheResults();
        assertThat(assertSame(subject, fetched(subject), TODAY).get("points")).isEqualTo(before.get("points"));
    }

    private void assertTellsThePublicWhatIsNotThere(Evaluated subject) throws Exception {
        byte[] bytes = new PageVisitor(port).bytes("/subjects/" + subject.code() + "/self-check.zip");
        Path archive = unpacked(bytes, Files.createDirectories(folder.resolve("public")));
        assertThat(archive.resolve("records/" + PENALTY + ".csv")).doesNotExist();
        assertThat(Files.readString(archive.resolve("README.txt")))
                .contains("不在压缩包里", "行政处罚", "Not in the archive")
                .doesNotContain("暂时不能用");
        assertThat(new CommandLine(port).run(command(archive)).err()).contains(PENALTY + ".csv is not there");
    }

    /** An enterprise, and a penalty that counts. */
    private record Penalised(SubjectId id, Evaluated evaluated, UUID key) {

        Contests.Contested contested() {
            return new Contests.Contested(id, PENALTY, key, "");
        }
    }

    private Penalised penalised() {
        return database.sql()
                .sql("""
                select s.id, s.code, r.model, t.record_key
                  from evaluation_result r join subject s on s.id = r.subject
                  join attribution a on a.subject = s.id and a.known_to is null
                  join party_record p on p.party_code = a.code and p.party_scheme = a.scheme
                  join statement t on t.item = p.item and t.record_key = p.record_key and not t.retracted
                 where r.family = 'enterprise' and s.scheme = 'uscc' and p.item = :item
                   and t.effective_from > :day::date - 300 and (t.removal_on is null or t.removal_on > :day)
                 order by s.code limit 1
                """)
                .param("item", PENALTY)
                .param("day", LocalDate.parse(TODAY))
                .query((row, number) -> new Penalised(
                        new SubjectId(row.getObject(1, UUID.class)),
                        new Evaluated(row.getString(2), "enterprise", row.getString(3)),
                        row.getObject(4, UUID.class)))
                .single();
    }

    private static int with(String effect, JsonNode answer) {
        return (int) answer.get("contributions")
                .valueStream()
                .filter(one -> one.get("effect").asString().equals(effect))
                .count();
    }

    /** Of each model so many organisations that it has evaluated. */
    private List<Evaluated> subjects(int ofEachModel) {
        return database.sql()
                .sql("""
                select code, family, model from (
                    select s.code, r.family, r.model, row_number() over (partition by r.family, r.model order by s.code) as nth
                      from evaluation_result r join subject s on s.id = r.subject
                     where r.points is not null and s.scheme = 'uscc') numbered
                 where nth <= :number order by model, code
                """)
                .param("number", ofEachModel)
                .query((row, number) -> new Evaluated(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** What the organisation's own account gets from its page, unpacked. */
    private Path fetched(Evaluated subject) throws Exception {
        database.sql()
                .sql("update account set subject = :code where name = 'subject'")
                .param("code", subject.code())
                .update();
        var visitor = new PageVisitor(port);
        visitor.signIn("subject");
        byte[] archive = visitor.bytes("/subjects/" + subject.code() + "/self-check.zip?family=" + subject.family());
        return unpacked(archive, Files.createDirectories(folder.resolve(subject.family() + "-" + subject.code())));
    }

    private static Path unpacked(byte[] archive, Path into) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        return into;
    }

    /** Compares points, grade and each contribution, and gives the answer of the platform. */
    private JsonNode assertSame(Evaluated subject, Path archive, String day) throws Exception {
        var wire = new Wire(port);
        JsonNode answer = wire.get(
                        "/api/v1/subjects/" + subject.code() + "/evaluation?family=" + subject.family(), wire.token())
                .json();
        assertThat(answer.has("points")).as(answer.toString()).isTrue();
        assertThat(answer.get("asOf").asString()).isEqualTo(day);
        var ran = new CommandLine(port).run(command(archive));
        assertThat(ran.exit()).as(ran.err()).isZero();
        List<String> lines = ran.out().lines().toList();
        assertThat(lines.getFirst())
                .as("%s: %s", subject, ran.err())
                .isEqualTo(String.join(
                        "\t",
                        subject.code(),
                        BigDecimal.valueOf(answer.get("points").asLong(), 3).toPlainString(),
                        answer.get("grade").asString()));
        assertThat(lines.stream().skip(1).map(SelfCheckIntegrationTests::withoutReason))
                .as(subject.toString())
                .containsExactlyElementsOf(answer.get("contributions")
                        .valueStream()
                        .map(SelfCheckIntegrationTests::line)
                        .toList());
        return answer;
    }

    /** The command that the README tells, with the files where they were unpacked. */
    private static String[] command(Path archive) throws IOException {
        String told = Files.readAllLines(archive.resolve("README.txt")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("./credit531 "))
                .findFirst()
                .orElseThrow();
        List<String> words = new ArrayList<>(List.of(told.split(" ", -1)));
        words.removeFirst();
        for (int i = 1; i < words.size(); i++) {
            if (FILES.contains(words.get(i - 1))) {
                words.set(i, archive.resolve(words.get(i)).toString());
            }
        }
        return words.toArray(String[]::new);
    }

    /** Points, label, article and record: the reason has the names of the catalogue on the one side and codes on the other. */
    private static String withoutReason(String line) {
        String[] cells = line.split("\t", -1);
        return String.join("\t", cells[1], cells[2], cells[4], cells[5]);
    }

    private static String line(JsonNode contribution) {
        long points = contribution.get("points").asLong();
        JsonNode key = contribution.get("recordKey");
        boolean whole = contribution.get("indicator").asString().equals("beyond-scale");
        return String.join(
                "\t",
                (points < 0 ? "" : "+") + BigDecimal.valueOf(points, 3).toPlainString(),
                whole ? "beyond-scale" : contribution.get("label").get("en").asString(),
                contribution.get("article").asString(),
                key.isNull()
                        ? ""
                        : contribution.get("item").asString() + " "
                                + contribution.get("effectiveFrom").asString() + " " + key.asString());
    }

    private long count(String sql) {
        return database.sql().sql(sql).query(Long.class).single();
    }
}
