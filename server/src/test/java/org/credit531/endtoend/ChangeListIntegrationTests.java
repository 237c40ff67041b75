package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.credit531.testing.PlatformTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A change with more parts than a page shows: the pages hold each of them once, and add up to the difference. */
@PlatformTest(properties = "credit531.sample=small")
class ChangeListIntegrationTests {

    /** Each makes a difference: in turn one is broken and one is kept, and their share crosses a half every time. */
    private static final int COMMITMENTS = 230;

    private static final LocalDate TO = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    private static final LocalDate FROM = TO.minusDays(COMMITMENTS + 10);
    private static final String FIRM = enterprise(7_411);
    private static final String CHANGES = "/subjects/" + FIRM + "/changes";
    private static final String REST = "/api/v1/subjects/" + FIRM + "/evaluation/changes";
    private static final Pattern VALUE = Pattern.compile("data-name=\"[^\"]+\" data-value=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern PREVIOUS = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    private Wire wire;
    private String token;

    @BeforeEach
    void sendTheRecords() throws Exception {
        wire = new Wire(port);
        token = wire.token();
        var text = new StringBuilder("承诺主体名称,统一社会信用代码,承诺编号,承诺类型,履行情况,作出承诺日期\n");
        for (int number = 1; number <= COMMITMENTS; number++) {
            text.append("示例承诺有限公司,%s,浙诺〔2026〕%d号,主动公示,%s,%s\n"
                    .formatted(FIRM, number, number % 2 == 0 ? "已履行" : "未履行", FROM.plusDays(number)));
        }
        send(text.toString());
    }

    private void send(String file) throws Exception {
        var headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "text/csv");
        var sent = wire.send(
                "POST", "/api/v1/batches?item=credit-commitment&unit=credit-centre", headers, file.getBytes(UTF_8));
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(limit)) {
            JsonNode batch = wire.get("/api/v1/batches/" + sent.json().get("id").asString(), token)
                    .json();
            if (batch.get("state").asString().matches("done|failed")) {
                assertThat(batch.get("state").asString()).isEqualTo("done");
                assertThat(batch.get("quarantined").asInt())
                        .as(batch.toString())
                        .isZero();
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the batch did not end within three minutes");
    }

    private long knownAt() throws Exception {
        return wire.get("/api/v1/subjects/" + FIRM + "/records", token)
                .json()
                .get("knownAt")
                .asLong();
    }

    /** The place of a difference, from before anything was known of the firm. */
    private String place(int start) throws Exception {
        return "?cursor=%s~0~%s~%d~%d".formatted(FROM, TO, knownAt(), start);
    }

    @Test
    void addUpByRestAcrossAllPages() throws Exception {
        JsonNode page = wire.get("%s?from=%s&to=%s&fromKnownAt=0&toKnownAt=%d".formatted(REST, FROM, TO, knownAt()))
                .json();
        long difference = page.get("points").asLong();
        long causes = page.get("causes")
                .valueStream()
                .mapToLong(cause -> cause.get("points").asLong())
                .sum();
        assertThat(page.get("differences").size()).as(page.toString()).isEqualTo(200);
        List<JsonNode> all =
                new ArrayList<>(page.get("differences").valueStream().toList());
        String next = page.get("next").asString();
        page = wire.get(REST + "?cursor=" + next).json();
        all.addAll(page.get("differences").valueStream().toList());
        assertThat(page.get("next").isNull()).isTrue();
        assertThat(page.get("points").asLong()).isEqualTo(difference);
        assertThat(all).hasSizeGreaterThanOrEqualTo(COMMITMENTS - 1).doesNotHaveDuplicates();
        assertThat(all.stream().mapToLong(one -> one.get("points").asLong()).sum()
                        + page.get("withheld").asLong())
                .isEqualTo(difference)
                .isEqualTo(causes + page.get("withheld").asLong());
    }

    @Test
    void addUpOnPagesThatLeadForthAndBack() throws Exception {
        var visitor = new PageVisitor(port);
        var sums = new ArrayList<BigDecimal>();
        var lines = new ArrayList<Integer>();
        String body = visitor.get(CHANGES + place(0)).body();
        assertThat(body).contains("第 1 至 60 行，共 ").doesNotContain("rel=\"prev\"");
        add(body, lines, sums);
        for (String next = link(NEXT, body); next != null; next = link(NEXT, body)) {
            body = visitor.get(next).body();
            add(body, lines, sums);
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(4);
        assertThat(lines.subList(0, lines.size() - 1)).containsOnly(60);
        JsonNode rest = wire.get(REST + place(0)).json();
        assertThat(sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add).movePointRight(3))
                .isEqualByComparingTo(BigDecimal.valueOf(
                        rest.get("points").asLong() - rest.get("withheld").asLong()));
        String previous = Objects.requireNonNull(link(PREVIOUS, body));
        assertThat(VALUE.matcher(visitor.get(previous).body()).results()).hasSize(60);
    }

    private static void add(String body, List<Integer> lines, List<BigDecimal> sums) {
        var values = VALUE.matcher(body)
                .results()
                .map(value -> new BigDecimal(value.group(1)))
                .toList();
        lines.add(values.size());
        sums.add(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static @Nullable String link(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        return found.find() ? found.group(1).replace("&amp;", "&") : null;
    }

    @Test
    void refusesAPlaceThatNobodyGave() throws Exception {
        for (String cursor : List.of(
                "1",
                "2026-13-01~0~2026-01-20~1~0",
                "2026-01-20~0~2026-01-01~1~0",
                "0000-01-01~0~0001-01-01~0~0",
                "1899-12-31~0~2026-01-20~1~0",
                "2026-01-01~0~2026-01-20~999999999~0")) {
            var answer = wire.get(REST + "?cursor=" + cursor);
            assertThat(answer.status()).as(cursor).isEqualTo(400);
            assertThat(answer.json().get("code").asString()).isIn("parameter-not-readable", "days-in-wrong-order");
        }
        assertThat(wire.get(REST + place(900_000_000)).json().get("differences").size())
                .as("a place behind all of them is the beginning")
                .isEqualTo(200);
    }
}
