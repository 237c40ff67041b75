package org.credit531.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Invented firms, each registered and punished on 8 April 2026, and what everybody sees of them. */
@TestComponent
class Firms {

    static final String PENALTY = "administrative-penalty";
    static final String MARKET = "market-regulation";

    private static final String REGISTRATIONS = "统一社会信用代码,名称,登记状态,成立日期,法定代表人,注册资本(万元),核准日期,行业代码\n";
    private static final String PENALTIES = "行政相对人名称,统一社会信用代码,行政处罚决定书文号,处罚决定日期,处罚类别,处罚内容\n";
    private static final String LISTS = "名称,统一社会信用代码,名单名称,列入日期\n";
    private static final String NAME = "丙乙路桥有限公司";
    private static final int FIRST = 8_000;

    private final Batches batches;
    private final Subjects subjects;
    private final Records records;
    private final Knowledge knowledge;
    private final SettableClock clock;
    private final TestDatabase database;
    private final Environment environment;

    Firms(
            Batches batches,
            Subjects subjects,
            Records records,
            Knowledge knowledge,
            SettableClock clock,
            TestDatabase database,
            Environment environment) {
        this.batches = batches;
        this.subjects = subjects;
        this.records = records;
        this.knowledge = knowledge;
        this.clock = clock;
        this.database = database;
        this.environment = environment;
    }

    /** Two days after the decisions. The ledger has its months, as it has where each day turns and none is jumped over. */
    void begin() {
        clock.set("2026-04-10");
        database.openLedger(LocalDate.of(2026, 4, 1), LocalDate.of(2028, 12, 1).minusMonths(1));
    }

    /** A firm with a penalty of some kinds. */
    Subject punished(int number, String kinds) throws Exception {
        String code = enterprise(FIRST + number);
        send("registration", MARKET, REGISTRATIONS + code + "," + NAME + ",存续,2010-05-06,,5000,2020-01-02,4812\n");
        assertThat(punish(number, kinds).counts().accepted()).isEqualTo(1);
        return subjects.requested(code);
    }

    /** Sends the penalty of a firm, perhaps again. */
    Batch punish(int number, String kinds) throws Exception {
        String row = "%s,%s,%s,2026-04-08,%s,给予处罚\n";
        return send(
                PENALTY, MARKET, PENALTIES + row.formatted(NAME, enterprise(FIRST + number), number(number), kinds));
    }

    /** Puts a firm on a list of serious dishonesty. */
    void list(Subject firm) throws Exception {
        String row = "%s,%s,严重违法失信企业名单,2026-03-02\n";
        send("serious-dishonesty", "credit-centre", LISTS + row.formatted(NAME, firm.code()));
    }

    /** The number of the decision about a firm. */
    static String number(int number) {
        return "丙测监罚〔2026〕" + (FIRST + number) + "号";
    }

    private Batch send(String item, String unit, String text) throws Exception {
        var submission = new Batches.Submission(item, unit, Batch.Mode.DELTA, null, "tests", null, "test.csv");
        UUID id = batches.submit(submission, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .id();
        await(() -> batches.find(id).orElseThrow().state().ended());
        return batches.find(id).orElseThrow();
    }

    static void await(Callable<Boolean> condition) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.call()) {
            assertThat(Instant.now()).as("two minutes are over").isBefore(limit);
            Thread.sleep(20);
        }
    }

    /** The present record of an item about a firm. */
    Statement record(Subject firm, String item) {
        return records.of(firm.id(), LocalDate.now(clock), knowledge.latest()).stream()
                .filter(statement -> statement.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    /** What everybody gets at a path. */
    String get(String path) throws Exception {
        String address = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path;
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Language", "en")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
