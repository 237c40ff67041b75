package org.credit531.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.credit531.client.SmallPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCommandsTests {

    private static final String CODE = "91330000609120272T";
    private static final String SUBJECT = "/api/v1/subjects/" + CODE;

    @TempDir
    private Path folder;

    private SmallPlatform platform;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        platform = new SmallPlatform();
        file = Files.writeString(folder.resolve("等级.csv"), "企业名称\n甲\n");
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void importsFileAndBalancesItsRows() {
        platform.answers("POST /api/v1/batches", 202, "{\"id\":\"b1\",\"state\":\"received\"}")
                .answers("GET /api/v1/batches/b1", 200, """
                        {"id":"b1","state":"running","received":9,"progress":{"rows":9,"rowsPerSecond":3,"secondsLeft":2}}""")
                .answers("GET /api/v1/batches/b1", 200, """
                        {"id":"b1","state":"done","received":14640,"accepted":10300,"unchanged":1,"quarantined":4339,
                         "reasons":[{"code":"unattributed","count":4335},{"code":"check-character","count":4}]}""");

        var session = run("import", "--item", "construction-market-grade", "--unit", "transport", file.toString());

        assertThat(session.exitCode()).isZero();
        assertThat(session.lines()).contains("received 14640 = accepted 10300 + unchanged 1 + quarantined 4339");
        assertThat(session.out()).contains("4335  unattributed", "4  check-character");
        assertThat(session.err()).contains("9 rows, 3 rows/s, 2 s left");
        assertThat(platform.callsTo("POST", "/api/v1/batches").getFirst().headers())
                .containsEntry("content-disposition", "attachment; filename*=UTF-8''%E7%AD%89%E7%BA%A7.csv");
    }

    @Test
    void savesQuarantine() throws IOException {
        platform.answers("POST /api/v1/batches", 202, "{\"id\":\"b1\"}")
                .answers(
                        "GET /api/v1/batches/b1",
                        200,
                        "{\"id\":\"b1\",\"state\":\"done\",\"received\":1,\"quarantined\":1}")
                .answers("GET /api/v1/batches/b1/quarantine", 200, """
                        {"rows":[{"row":2,"column":"代码","value":"a\\"b","code":"wrong-length","message":"x, y"}],"next":7}""")
                .answers("GET /api/v1/batches/b1/quarantine", 200, "{\"rows\":[],\"next\":null}");
        var target = folder.resolve("quarantine.csv");

        var session = run(
                "import",
                "--item=registration",
                "--unit=transport",
                "--quarantine",
                target.toString(),
                file.toString());

        assertThat(session.exitCode()).isZero();
        assertThat(target).hasContent("row,column,value,code,message\n2,代码,\"a\"\"b\",wrong-length,\"x, y\"");
        assertThat(platform.calls.getLast().target()).endsWith("?cursor=7");
    }

    @Test
    void endsWithTwoWhenBatchFailed() {
        platform.answers("POST /api/v1/batches", 202, "{\"id\":\"b1\"}").answers("GET /api/v1/batches/b1", 200, """
                        {"id":"b1","state":"failed","problem":{"code":"missing-columns","detail":"column 评价日期 is missing"}}""");

        var session = run("import", "--item=registration", "--unit=transport", file.toString());

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("column 评价日期 is missing [missing-columns]");
    }

    @Test
    void sendsModeAndDate() {
        platform.answers("POST /api/v1/batches", 202, "{\"id\":\"b1\"}")
                .answers("GET /api/v1/batches/b1", 200, "{\"id\":\"b1\",\"state\":\"done\"}");

        run("import", "--item=a", "--unit=b", "--mode=snapshot", "--effective=2026-01-02", file.toString());

        assertThat(platform.callsTo("POST", "/api/v1/batches").getFirst().target())
                .endsWith("?item=a&unit=b&mode=snapshot&effective=2026-01-02");
    }

    @ParameterizedTest
    @CsvSource({
        "403,may not do that",
        "409,conflict",
        "413,split it",
        "422,refused: why [some-code]",
        "500,tell the operator"
    })
    void saysInOneLineWhyServerRefuses(int status, String expected) {
        platform.answers("POST /api/v1/batches", status, "{\"code\":\"some-code\",\"detail\":\"why\"}");

        var session = run("import", "--item=a", "--unit=b", file.toString());

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err())
                .startsWith("credit531: ")
                .contains(expected, "why [some-code]")
                .hasLineCount(1);
    }

    @Test
    void saysThatCredentialsAreWrong() {
        var session = run("show", "--secret=wrong", CODE);

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("credentials", "CREDIT531_SECRET").hasLineCount(1);
    }

    @Test
    void saysThatAnswerIsNotOfPlatform() {
        platform.answers("GET " + SUBJECT, 200, "<html>");

        assertThat(run("show", CODE).err()).contains("check the address").hasLineCount(1);
    }

    @Test
    void showsSubjectRecordsAndSumOfPoints() {
        platform.answers("GET " + SUBJECT, 200, """
                        {"code":"%s","name":"样本有限公司","kind":"enterprise","state":"unconfirmed","region":"330000","formerNames":[],
                          "codes":[{"scheme":"registration-number","code":"339900028395306","from":"2012-01-10","until":null}]}""".formatted(CODE))
                .answers("GET " + SUBJECT + "/records", 200, """
                        {"records":[{"item":"construction-market-grade","recordKey":"k1","unit":"transport",
                          "effectiveFrom":"2026-04-08","removedOn":"2031-04-08","knowledge":3,"batch":"b1",
                          "values":{"grade":"A","score":94.41},"withheld":2}],"next":null}""")
                .answers("GET " + SUBJECT + "/evaluation", 200, evaluation(812_500));

        var session = run("show", "--as-of=2026-11-23", "--known-at=7", CODE);

        assertThat(session.exitCode()).isZero();
        assertThat(session.out())
                .contains(CODE + "  样本有限公司", "region: 330000", "grade: A; score: 94.41; 2 fields withheld")
                .contains("codes: registration-number 339900028395306 2012-01-10")
                .doesNotContain("formerNames")
                .contains("no longer counts from 2031-04-08")
                .contains(
                        "+800.000  Base",
                        "+12.500  grade",
                        "construction-market-grade 2026-04-08 k1",
                        "Regulation art. 12")
                .contains("sum 812.500 = score 812.500", "grade good Good");
        assertThat(platform.calls.getLast().target()).endsWith("/evaluation?asOf=2026-11-23&knownAt=7");
    }

    @Test
    void showsWhatIsDisputedBesideWhatItIsAbout() {
        platform.answers("GET " + SUBJECT, 200, """
                        {"code":"%s","name":"样本有限公司","kind":"enterprise","disputed":true,"disputedSince":"2026-09-27"}""".formatted(CODE))
                .answers("GET " + SUBJECT + "/records", 200, """
                        {"records":[
                          {"item":"construction-market-grade","recordKey":"k1","values":{"grade":"A"},"withheld":0,
                           "disputed":true,"disputedSince":"2026-09-28","disputedFields":["grade"],"disclosureStopped":false},
                          {"item":"construction-market-grade","recordKey":"k2","values":{"grade":"B"},"withheld":0,
                           "disputed":false,"disputedSince":null,"disputedFields":[],"disclosureStopped":true}],"next":null}""")
                .answers("GET " + SUBJECT + "/evaluation", 200, """
                        {"model":"m","version":1,"points":1000,"grade":"good","contributions":[
                          {"indicator":"grade","points":1000,"item":"construction-market-grade","recordKey":"k1",
                           "disputed":true,"disputedSince":"2026-09-28","reason":"Grade is A"}]}""");

        var session = run("show", CODE);

        assertThat(session.exitCode()).isZero();
        assertThat(session.out())
                .contains("in dispute since 2026-09-27", "in dispute since 2026-09-28: grade", "disclosure stopped")
                .contains("k1  in dispute since 2026-09-28");
    }

    @Test
    void showsThatSumDoesNotAddUp() {
        platform.answers("GET " + SUBJECT, 200, "{\"code\":\"" + CODE + "\"}")
                .answers("GET " + SUBJECT + "/records", 200, "{\"records\":[]}")
                .answers("GET " + SUBJECT + "/evaluation", 200, evaluation(812_501));

        var session = run("show", CODE);

        assertThat(session.exitCode()).isEqualTo(1);
        assertThat(session.out()).contains("sum 812.500 ≠ score 812.501");
    }

    @Test
    void showsSubjectThatIsNotEvaluated() {
        platform.answers("GET " + SUBJECT, 200, "{\"code\":\"" + CODE + "\"}")
                .answers("GET " + SUBJECT + "/records", 200, "{\"records\":[]}");

        var session = run("show", CODE);

        assertThat(session.exitCode()).isZero();
        assertThat(session.out()).contains("no evaluation");
    }

    @Test
    void explainsWhatAResultMeans() {
        platform.answers("GET " + SUBJECT + "/evaluation", 200, """
                        {"points":60000,"reasons":{"against":[{"text":"20 points lost on 'Arrears': 20 of 40.","points":20000,
                          "records":[{"name":"Tax arrears","recordKey":"k","effectiveFrom":"2026-01-02","points":-20000,"why":"The record counts"}]}],
                         "inFavour":[]}}""")
                .answers("GET " + SUBJECT + "/evaluation/ways-up", 200, """
                        {"waysUp":{"grade":"good","gradeName":"Good","missing":20000,"exact":true,"byTime":"2029-01-02",
                          "way":{"deeds":[{"text":"Pay the taxes owed","day":"2026-11-26","itemName":"Tax arrears","effectiveFrom":"2026-01-02",
                           "citation":{"citation":"Law art. 45"}}],"outcome":{"day":"2026-11-26","points":80000,"gradeName":"Good"}}}}""")
                .answers("GET " + SUBJECT + "/evaluation/forecast", 200, """
                        {"forecast":{"steps":[{"outcome":{"day":"2029-01-02","points":80000,"gradeName":"Good"},
                          "differences":[{"name":"Arrears","points":20000,"text":"No longer"}]}],"until":"2031-11-26","quietAfter":true}}""")
                .answers("GET " + SUBJECT + "/peers", 200, """
                        {"peers":{"asOf":"2026-11-26","text":"Top quarter: compared with at least 60 others.","rule":"Counted once a day.",
                          "band":{"id":"top-quarter","name":"Top quarter","widened":"The circle is the city."}}}""");

        var session = run("explain", CODE);

        assertThat(session.exitCode()).isZero();
        assertThat(session.lines())
                .contains(
                        "  20 points lost on 'Arrears': 20 of 40.",
                        "    -20.000  Tax arrears 2026-01-02: The record counts",
                        "next grade: Good, 20.000 points are missing",
                        "  2026-11-26  Pay the taxes owed  Tax arrears 2026-01-02 Law art. 45",
                        "  then from 2026-11-26 on 80.000, Good",
                        "  without doing anything: on 2029-01-02",
                        "  2029-01-02  80.000  Good",
                        "    +20.000  Arrears: No longer",
                        "among its peers",
                        "  Top quarter: compared with at least 60 others.",
                        "  The circle is the city.",
                        "  Counted once a day.");
    }

    @Test
    void explainsAChangeAndChecksItsSum() {
        platform.answers("GET " + SUBJECT + "/evaluation/changes", 200, """
                {"from":{"outcome":{"day":"2026-01-01","points":80000}},"to":{"outcome":{"day":"2026-02-01","points":55000}},
                 "points":-25000,"causes":[{"name":"New records","points":-20000}],"withheld":-5000,
                 "differences":[{"name":"Arrears","points":-20000,"text":"The record counts"}]}""");

        var session = run("explain", "--since=2026-01-01", "--until=2026-02-01", CODE);

        assertThat(session.exitCode()).isZero();
        assertThat(session.out())
                .contains("from 2026-01-01 (80.000) to 2026-02-01 (55.000)", "-20.000  New records", "-5.000  withheld")
                .contains("sum -25.000 = difference -25.000");
        assertThat(platform.calls.getLast().target()).endsWith("?from=2026-01-01&to=2026-02-01");
    }

    @Test
    void readsAllPagesOfAChange() {
        platform.answers("GET " + SUBJECT + "/evaluation/changes", 200, """
                        {"from":{"outcome":{"day":"2026-01-01","points":80000}},"to":{"outcome":{"day":"2026-02-01","points":77000}},
                         "points":-3000,"causes":[{"name":"New records","points":-3000}],"withheld":0,
                         "differences":[{"name":"Arrears","points":-2000,"text":"The first counts"}],"next":"c1"}""")
                .answers("GET " + SUBJECT + "/evaluation/changes", 200, """
                        {"points":-3000,"withheld":0,
                         "differences":[{"name":"Arrears","points":-1000,"text":"The second counts"}],"next":null}""");

        var session = run("explain", "--since=2026-01-01", CODE);

        assertThat(session.exitCode()).isZero();
        assertThat(session.out()).contains("The first counts", "The second counts", "sum -3.000 = difference -3.000");
        assertThat(platform.calls.getLast().target()).endsWith("?from=2026-01-01&cursor=c1");
    }

    @Test
    void neverPutsPersonsNumberInAddress() {
        var session = run("show", "10000019491231008X");

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(platform.calls).isEmpty();
        assertThat(session.err()).doesNotContain("19491231");
    }

    @Test
    void wantsCredentialsForServersElsewhere() {
        var session = Session.of("show", "--server=https://credit.example", CODE);

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("no credentials for https://credit.example");
    }

    @Test
    void takesServerAndCredentialsFromEnvironment() {
        var environment = Map.of(
                "CREDIT531_SERVER", platform.address().toString(),
                "CREDIT531_CLIENT", "sample",
                "CREDIT531_SECRET", "sample",
                "CREDIT531_LANGUAGE", "zh");

        var session = Session.of(environment, InputStream.nullInputStream(), "show", CODE);

        assertThat(session.err()).startsWith("credit531: 未找到");
        assertThat(platform.calls.getLast().headers()).containsEntry("accept-language", "zh-CN");
    }

    @Test
    void namesFileThatCannotBeSent() {
        var session =
                run("import", "--item=a", "--unit=b", folder.resolve("none.csv").toString());

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("none.csv: there is no such file");
        assertThat(platform.calls).isEmpty();
    }

    private Session run(String command, String... arguments) {
        var all = new java.util.ArrayList<>(
                java.util.List.of(command, "--server", platform.address().toString()));
        all.addAll(java.util.List.of(arguments));
        return Session.of(all.toArray(String[]::new));
    }

    private static String evaluation(long points) {
        return """
                {"model":"enterprise","version":1,"asOf":"2026-11-23","knownAt":7,"points":%d,
                 "grade":"good","gradeLabel":{"zh":"良好","en":"Good"},"contributions":[
                  {"indicator":"base","label":{"zh":"基础","en":"Base"},"points":800000,"effect":"base","reason":"start"},
                  {"indicator":"grade","points":12500,"item":"construction-market-grade","recordKey":"k1",
                   "effectiveFrom":"2026-04-08","article":"a:12","citation":{"zh":"条例第12条","en":"Regulation art. 12"},
                   "reason":"grade A"}]}""".formatted(points);
    }
}
