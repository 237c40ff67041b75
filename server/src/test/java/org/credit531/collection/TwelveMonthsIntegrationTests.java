package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.credit531.calendar.DayTurn;
import org.credit531.evaluation.Evaluations;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Five years after they were decided adverse records end by themselves, each on its day and on every surface, and nothing else
 * does; whether the days pass one by one, a month at a time, or a year at once.
 */
@PlatformTest(properties = "credit531.collection.months-kept=600")
@Import(ClockSettings.class)
class TwelveMonthsIntegrationTests {

    private static final String HEAD = "行政相对人名称,统一社会信用代码,行政强制决定书文号,强制决定日期,强制类别\n";

    /** One whose publication no rule on repair ends earlier. */
    private static final String ITEM = "administrative-coercion";

    private static final LocalDate BEGIN = LocalDate.of(2026, 11, 23);
    private static final LocalDate END = LocalDate.of(2027, 11, 23);
    private static final String STAYS = "2025-06-30";
    private static final int YEARS = 5;

    /** Ends of months among them, and the first that is not over within the twelve months. */
    private static final List<LocalDate> DECIDED = Stream.of(
                    "2021-12-01",
                    "2021-12-31",
                    "2022-01-31",
                    "2022-02-28",
                    "2022-03-31",
                    "2022-04-30",
                    "2022-05-31",
                    "2022-06-15",
                    "2022-07-31",
                    "2022-08-31",
                    "2022-09-30",
                    "2022-10-31",
                    "2022-11-23",
                    "2022-11-24")
            .map(LocalDate::parse)
            .toList();

    @LocalServerPort
    private int port;

    @Autowired
    private Batches batches;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    private Sending sending;

    @BeforeEach
    void prepare() {
        clock.set(BEGIN.toString());
        sending = new Sending(batches);
    }

    @Test
    void endsEachRecordOnItsDayAndNothingElse() throws Exception {
        send(100);
        for (int i = 0; i < DECIDED.size(); i++) {
            String code = enterprise(100 + i);
            LocalDate end = DECIDED.get(i).plusYears(YEARS);
            String ending = ending(i);
            String staying = staying(i);
            clock.set(end.minusDays(1).toString());
            turn.run();
            assertThat(surfaces(code)).as("%s on the day before", end).allMatch(text -> text.contains(ending));
            clock.set(end.toString());
            assertThat(surfaces(code)).as("%s before any job", end).noneMatch(text -> text.contains(ending));
            turn.run();
            assertThat(surfaces(code)).as("%s after the job", end).noneMatch(text -> text.contains(ending));
            assertThat(surfaces(code)).as("%s: the other stays", end).allMatch(text -> text.contains(staying));
            assertThat(stored(code)).containsExactly(staying);
        }
    }

    @Test
    void isTheSameMonthByMonthAndInOneJump() throws Exception {
        send(200);
        for (LocalDate day = BEGIN; !day.isAfter(END); day = day.plusMonths(1)) {
            clock.set(day.toString());
            turn.run();
        }
        sending.awaitEvaluation(database);
        List<String> slowly =
                DECIDED.stream().map(day -> state(200 + DECIDED.indexOf(day))).toList();
        clock.set(BEGIN.toString());
        send(300);
        clock.set(END.toString());
        turn.run();
        sending.awaitEvaluation(database);
        List<String> atOnce =
                DECIDED.stream().map(day -> state(300 + DECIDED.indexOf(day))).toList();
        assertThat(atOnce).isEqualTo(slowly);
        assertThat(slowly.getLast()).contains(ending(DECIDED.size() - 1));
        assertThat(slowly.subList(0, slowly.size() - 1))
                .allSatisfy(state -> assertThat(state).contains("zj-2018:16").contains("[乙测罚"));
        assertThat(removalsOf("expired")).isGreaterThanOrEqualTo(12);
    }

    private void send(int first) throws Exception {
        StringBuilder firms = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < DECIDED.size(); i++) {
            String code = enterprise(first + i);
            firms.append(code).append(",丁测路桥有限公司,存续,2010-05-06,,5000,2020-01-02,4812\n");
            rows.append("丁测路桥有限公司,%s,%s,%s,代履行\n".formatted(code, ending(i), DECIDED.get(i)));
            rows.append("丁测路桥有限公司,%s,%s,%s,代履行\n".formatted(code, staying(i), STAYS));
        }
        sending.registrationsByIndustry(firms.toString());
        Batch sent = sending.send(ITEM, "market-regulation", Batch.Mode.DELTA, null, HEAD + rows);
        assertThat(sent.counts().accepted()).isEqualTo(2L * DECIDED.size());
    }

    private static String ending(int i) {
        return "甲测罚〔2022〕" + (1000 + i) + "号";
    }

    private static String staying(int i) {
        return "乙测罚〔2025〕" + (1000 + i) + "号";
    }

    /** What everybody sees of a firm: its page and the interface. */
    private List<String> surfaces(String code) throws Exception {
        return List.of(get("/subjects/" + code), get("/api/v1/subjects/" + code + "/records"));
    }

    /** What is stored of a firm, its points, and what is said of what went, in a form that can be compared. */
    private String state(int number) {
        Subject firm = subjects.requested(enterprise(number));
        var removed = new TreeMap<String, String>();
        database.sql()
                .sql("select item, article, removal_on from removed_record where subject = :id")
                .param("id", firm.id().value())
                .query(row -> {
                    removed.put(row.getString("item") + row.getString("removal_on"), row.getString("article"));
                });
        long present = evaluations.present(firm).orElseThrow().evaluation().points();
        long listed = evaluations.results(List.of(firm.id())).get(firm.id()).points();
        return stored(enterprise(number)) + " " + present + " " + listed + " " + removed;
    }

    private List<String> stored(String code) {
        return database.sql()
                .sql("""
                select payload ->> 'document-number' from statement
                 where party_code = :code and item = :item order by 1
                """)
                .param("code", code)
                .param("item", ITEM)
                .query(String.class)
                .list();
    }

    private long removalsOf(String ground) {
        return database.sql()
                .sql("select count(*) from removal where ground = :ground")
                .param("ground", ground)
                .query(Long.class)
                .single();
    }

    private String get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }
}
