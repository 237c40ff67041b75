package org.credit531.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.testing.Reader;

/** Invented decisions about invented firms, sent as units send them, and what everybody reads of them. */
final class Decisions {

    static final String PENALTY = "administrative-penalty";
    static final String MARKET = "market-regulation";

    private static final String HEAD = "操作,行政相对人名称,统一社会信用代码,行政处罚决定书文号,案件名称,处罚决定日期,处罚类别,处罚程序,违法事实,处罚内容,法定代表人\n";
    private static final Pattern ADDRESS = Pattern.compile("/publicity/penalties/([0-9a-f-]{36})");
    private static final int FIRST = 9_000;

    private final Batches batches;
    private final Reader reader;

    Decisions(Batches batches, int port) {
        this.batches = batches;
        reader = new Reader(port);
    }

    static String code(int number) {
        return enterprise(FIRST + number);
    }

    static String number(int number) {
        return "丁公监罚〔2026〕" + (FIRST + number) + "号";
    }

    /** A penalty, with what of it differs from others. */
    record Penalty(int number, String decided, String kinds, String procedure, String facts, String representative) {

        static Penalty of(int number, String decided, String kinds) {
            return new Penalty(number, decided, kinds, "普通程序", "未按规定公示", "");
        }

        Penalty because(String other) {
            return new Penalty(number, decided, kinds, procedure, other, representative);
        }

        Penalty by(String other) {
            return new Penalty(number, decided, kinds, other, facts, representative);
        }

        Penalty representedBy(String other) {
            return new Penalty(number, decided, kinds, procedure, facts, other);
        }

        private String row(String operation) {
            return String.join(
                            ",",
                            operation,
                            "丁戊公示" + number + "有限公司",
                            code(number),
                            Decisions.number(number),
                            "未按规定公示案",
                            decided,
                            kinds,
                            procedure,
                            facts,
                            "责令改正",
                            representative)
                    + "\n";
        }
    }

    /** Sends penalties that are all taken. */
    void send(Penalty... penalties) throws Exception {
        assertThat(sendAny(penalties).counts().quarantined()).isZero();
    }

    /** Sends penalties of which some may not be. */
    Batch sendAny(Penalty... penalties) throws Exception {
        return send("新增", penalties);
    }

    void withdraw(Penalty... penalties) throws Exception {
        assertThat(send("撤销", penalties).counts().quarantined()).isZero();
    }

    /** Sends a penalty whose own record says that it was taken back. */
    void takeBack(Penalty penalty, String actedOn, String how) throws Exception {
        String text =
                HEAD.strip() + ",处罚状态,撤销日期,撤销方式\n" + penalty.row("新增").strip() + ",撤销," + actedOn + "," + how + "\n";
        assertThat(submit(text).counts().quarantined()).isZero();
    }

    private Batch send(String operation, Penalty... penalties) throws Exception {
        var text = new StringBuilder(HEAD);
        for (Penalty penalty : penalties) {
            text.append(penalty.row(operation));
        }
        return submit(text.toString());
    }

    private Batch submit(String text) throws Exception {
        var submission = new Batches.Submission(PENALTY, MARKET, Batch.Mode.DELTA, null, "tests", null, "test.csv");
        UUID id = batches.submit(submission, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .id();
        await(() -> batches.find(id).orElseThrow().state().ended());
        return batches.find(id).orElseThrow();
    }

    /** The address of the item about a firm, as soon as it is listed. */
    String address(int number) throws Exception {
        await(() -> ADDRESS.matcher(list(number)).find());
        Matcher address = ADDRESS.matcher(list(number));
        assertThat(address.find()).isTrue();
        return address.group();
    }

    /** The list of the penalties of a firm. */
    String list(int number) throws IOException, InterruptedException {
        return find(code(number));
    }

    /** The list of the penalties that a query finds. */
    String find(String query) throws IOException, InterruptedException {
        return get("/publicity/penalties?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    String get(String path) throws IOException, InterruptedException {
        return reader.get(path);
    }

    /** The status at a path, and what is said there. */
    HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        return reader.answer(path);
    }

    static void await(Callable<Boolean> condition) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.call()) {
            assertThat(Instant.now()).as("two minutes are over").isBefore(limit);
            Thread.sleep(50);
        }
    }
}
