package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.credit531.testing.PlatformTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A firm with more records than a page shows: its page names the latest, and each of its points leads to its record all the same. */
@PlatformTest(properties = "credit531.sample=small")
class RecordListIntegrationTests {

    private static final int RECORDS = 45;
    private static final int LATEST = 5;
    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    private static final String FIRM = enterprise(7_401);
    private static final String LIST = "/subjects/" + FIRM + "/records/administrative-penalty";
    private static final Pattern PLACE = Pattern.compile("id=\"record-([0-9a-f-]{36})\"");
    private static final Pattern LINK =
            Pattern.compile("href=\"(" + LIST + "\\?at=([0-9a-f-]{36}))#record-([0-9a-f-]{36})\"");
    private static final Pattern VALUE = Pattern.compile("data-name=\"[^\"]+\" data-value=\"([^\"]+)\"");
    private static final Pattern SCORE = Pattern.compile("score__points\"><strong>([0-9.]+)<");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern PREVIOUS = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    private PageVisitor visitor;

    @BeforeEach
    void sendTheRecords() throws Exception {
        visitor = new PageVisitor(port);
        var text = new StringBuilder("行政相对人名称,统一社会信用代码,行政处罚决定书文号,案件名称,处罚类别,处罚决定日期\n");
        for (int number = 1; number <= RECORDS; number++) {
            text.append("示例长列表有限公司,%s,%s,示例案件,罚款,%s\n".formatted(FIRM, number(number), FIRST.plusDays(number)));
        }
        assertThat(send(text.toString()).get("state").asString()).isEqualTo("done");
    }

    /** With a character after it, so that the first is not found in the tenth. */
    private static String number(int number) {
        return "浙列罚〔2026〕" + number + "号";
    }

    private JsonNode send(String file) throws Exception {
        var wire = new Wire(port);
        String token = wire.token();
        var headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "text/csv");
        var sent = wire.send(
                "POST", "/api/v1/batches?item=administrative-penalty&unit=transport", headers, file.getBytes(UTF_8));
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(limit)) {
            JsonNode batch = wire.get("/api/v1/batches/" + sent.json().get("id").asString(), token)
                    .json();
            if (batch.get("state").asString().matches("done|failed")) {
                return batch;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the batch did not end within three minutes");
    }

    @Test
    void showsTheLatestOnThePageOfTheSubject() throws Exception {
        String page = page("/subjects/" + FIRM);
        assertThat(places(page)).hasSize(LATEST);
        assertThat(page)
                .contains(number(RECORDS), number(RECORDS - LATEST + 1), "href=\"" + LIST + "\"")
                .doesNotContain(number(RECORDS - LATEST));
    }

    @Test
    void leadsFromEachPointToThePageThatHoldsItsRecord() throws Exception {
        List<MatchResult> links = new ArrayList<>();
        for (String next = "/subjects/" + FIRM + "/points"; next != null; ) {
            String page = page(next);
            LINK.matcher(page).results().forEach(links::add);
            next = first(NEXT, page);
        }
        assertThat(links.stream().map(link -> link.group(2)).distinct()).hasSize(RECORDS);
        Set<String> seen = new LinkedHashSet<>();
        for (MatchResult link : List.of(links.getFirst(), links.get(links.size() / 2), links.getLast())) {
            assertThat(link.group(3)).isEqualTo(link.group(2));
            String page = page(link.group(1));
            assertThat(places(page)).contains(link.group(2));
            seen.addAll(places(page));
        }
        assertThat(seen).as("on several pages").hasSizeGreaterThan(20);
    }

    @Test
    void sumsUpWhereAnIndicatorHasManyRecords() throws Exception {
        String page = page("/subjects/" + FIRM);
        BigDecimal sum = VALUE.matcher(page)
                .results()
                .map(value -> new BigDecimal(value.group(1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(page).contains("其余合计", RECORDS - 8 + " 条记录");
        assertThat(LINK.matcher(page).results().map(link -> link.group(2)).distinct())
                .hasSizeLessThan(RECORDS);
        var score = SCORE.matcher(page);
        assertThat(score.find()).isTrue();
        assertThat(new BigDecimal(score.group(1))).isEqualByComparingTo(sum);
    }

    @Test
    void goesThroughAllOfThemPageByPageAndBack() throws Exception {
        List<String> seen = new ArrayList<>();
        String page = page(LIST);
        assertThat(page).contains("第 1 至 20 条，共 45 条").doesNotContain("rel=\"prev\"");
        String last = LIST;
        for (String next = LIST; next != null; next = first(NEXT, page)) {
            page = page(next);
            last = next;
            seen.addAll(places(page));
        }
        assertThat(seen).hasSize(RECORDS).doesNotHaveDuplicates();
        assertThat(page).contains(number(1), "第 41 至 45 条，共 45 条");
        String before = first(PREVIOUS, page(last));
        assertThat(before).isNotNull();
        assertThat(places(page(Objects.requireNonNull(before)))).isEqualTo(seen.subList(20, 40));
    }

    @Test
    void showsAllOnOnePageToWhoeverAsks() throws Exception {
        String page = page(LIST + "?whole=true");
        assertThat(places(page)).hasSize(RECORDS);
        assertThat(page).doesNotContain("rel=\"next\"", "whole=true");
    }

    @Test
    void saysThatARecordIsNotThere() throws Exception {
        String page = page(LIST + "?at=" + new UUID(0, 531));
        assertThat(page).contains("此列表中没有这条记录");
        assertThat(places(page)).hasSize(20);
        assertThat(page("/subjects/" + FIRM + "/records/honour")).contains("今日没有记录");
        assertThat(visitor.get(LIST + "?at=nothing").statusCode()).isEqualTo(400);
    }

    private String page(String path) throws Exception {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static List<String> places(String page) {
        return PLACE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static @Nullable String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        return found.find() ? found.group(1).replace("&amp;", "&") : null;
    }
}
