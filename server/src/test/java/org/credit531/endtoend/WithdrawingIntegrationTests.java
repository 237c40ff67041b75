package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a source takes back: a record by the form, rows of a file by their operation, and what a complete state leaves out. Each
 * time the record ends as a version that says so, stays in what was known before, and never stands there twice.
 */
@PlatformTest(properties = "credit531.sample=small")
class WithdrawingIntegrationTests {

    private static final String ITEM = "construction-market-grade";
    private static final String HEADINGS = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期";

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private PageVisitor visitor;

    @BeforeEach
    void signIn() throws Exception {
        visitor = new PageVisitor(port);
        visitor.signIn("operator");
    }

    @Test
    void endsARecordThatIsWithdrawnByTheForm() throws Exception {
        String code = enterprise(7_301);
        String stated = await(submit(form(code, "add")));
        assertThat(stated).contains("class=\"accepted\"").doesNotContain("不再成立");
        assertThat(visitor.get("/subjects/" + code).body()).contains("示例撤销公司").contains("2025-03-04");
        String form =
                visitor.get("/batches/record?item=" + ITEM + "&withdraw=true").body();
        assertThat(form).containsPattern("<input[^>]*value=\"withdraw\"[^>]*checked");
        String withdrawn = await(submit(form(code, "withdraw")));
        assertThat(withdrawn).contains("有 1 条记录不再成立");
        assertThat(visitor.get("/subjects/" + code).body()).doesNotContain("2025-03-04");
        assertThat(versions(code)).containsExactly("1 false", "2 true");
        String again = await(submit(form(code, "withdraw")));
        assertThat(again).as("to say it twice changes nothing").doesNotContain("不再成立");
        assertThat(versions(code)).hasSize(2);
        assertThat(await(submit(form(code, "add")))).contains("class=\"accepted\"");
        assertThat(versions(code)).containsExactly("1 false", "2 true", "3 false");
        assertThat(visitor.get("/subjects/" + code).body()).contains("2025-03-04");
    }

    @Test
    void saysWhyNothingCouldBeWithdrawn() throws Exception {
        String page = await(submit(form(enterprise(7_302), "withdraw")));
        assertThat(page).contains("nothing-to-withdraw");
    }

    @Test
    void endsWhatRowsOfAFileWithdrawAndReplacesWhatTheyCorrect() throws Exception {
        String first = HEADINGS + "\n" + row(7_311, "B", "80") + row(7_312, "A", "90");
        upload("delta", first);
        String second =
                HEADINGS + ",操作类型\n" + operation(row(7_311, "B", "80"), "删除") + operation(row(7_312, "A", "90"), "变更");
        String page = upload("delta", second);
        assertThat(page).contains("有 1 条记录不再成立");
        assertThat(versions(enterprise(7_311))).containsExactly("1 false", "2 true");
        assertThat(versions(enterprise(7_312)))
                .as("said again, and nothing new")
                .containsExactly("1 false");
    }

    @Test
    void endsWhatACompleteStateLeavesOut() throws Exception {
        upload("snapshot", HEADINGS + "\n" + row(7_321, "B", "80") + row(7_322, "A", "90"));
        String page = upload("snapshot", HEADINGS + "\n" + row(7_322, "A", "90"));
        assertThat(page).contains("有 1 条记录不再成立");
        assertThat(versions(enterprise(7_321))).containsExactly("1 false", "2 true");
        assertThat(versions(enterprise(7_322))).containsExactly("1 false");
    }

    private static String row(int number, String grade, String score) {
        return "示例%d公司,%s,施工,%s,%s,2025-02-03\n".formatted(number, enterprise(number), grade, score);
    }

    private static String operation(String row, String operation) {
        return row.strip() + "," + operation + "\n";
    }

    private static Map<String, String> form(String code, String operation) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("item", ITEM);
        fields.put("unit", "transport");
        fields.put("operation", operation);
        fields.put("field.uscc", code);
        fields.put("field.name", "示例撤销公司");
        fields.put("field.role", "construction");
        fields.put("field.grade", "B");
        fields.put("field.evaluated-on", "2025-03-04");
        return fields;
    }

    private String submit(Map<String, String> form) throws Exception {
        var answer = visitor.submit("/batches/record?item=" + ITEM, "/batches/record", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Sends a file by the page, and lets it go on as it is understood. */
    private String upload(String mode, String file) throws Exception {
        var fields = Map.of("item", ITEM, "unit", "forestry", "mode", mode, "effective", "");
        var answer = visitor.upload(fields, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String preview = path(answer.headers().firstValue("Location").orElseThrow());
        assertThat(preview).endsWith("/preview");
        String batch = preview.replace("/preview", "");
        assertThat(visitor.submit(preview, batch + "/confirm", Map.of()).statusCode())
                .isEqualTo(302);
        return await(batch);
    }

    /** The page of a batch once it has ended. */
    private String await(String address) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(limit)) {
            String page = visitor.get(path(address)).body();
            if (page.contains("tag--done") || page.contains("tag--failed")) {
                return page;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the batch did not end within half a minute");
    }

    private static String path(String address) {
        return java.net.URI.create(address).getPath();
    }

    private List<String> versions(String code) {
        return database.sql()
                .sql(
                        "select revision || ' ' || retracted from statement where item = :item and party_code = :code order by revision")
                .param("item", ITEM)
                .param("code", code)
                .query(String.class)
                .list();
    }
}
