package org.credit531.startup;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.credit531.collection.Xlsx;
import org.credit531.testing.Organisations;

/** Sends planted numbers by every way into the platform, right or wrong, and then looks at whatever the platform shows. */
final class PlantingNumbers {

    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PERSONS = "行政相对人名称,证件号码,行政许可决定文书号,许可决定日期,备注\n";
    private static final String GRADES = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n";

    private final KeptAnswers answers;
    private final PlantedNumbers planted;
    private final List<String> batches = new ArrayList<>();
    private int rows;

    PlantingNumbers(KeptAnswers answers, PlantedNumbers planted) {
        this.answers = answers;
        this.planted = planted;
    }

    void everywhere() throws Exception {
        inFilesOfPersons();
        inWrongColumns();
        inFilesThatCannotBeRead();
        aroundFiles();
        inForms();
        inCorrections();
        inAddresses();
        inHeads();
        inOtherForms();
        look();
    }

    private String person(String number) {
        return "样本甲一," + number + ",许2026" + ++rows + ",2026-06-30,\n";
    }

    private String grade(String name, String code, String role, String score) {
        return name + "," + code + "," + role + ",B," + score + ",2026-06-" + (10 + ++rows % 20) + "\n";
    }

    private static String organisation() {
        return Organisations.enterprise(531);
    }

    private void inFilesOfPersons() throws Exception {
        var number = planted.by("mistyped, in a file of persons");
        persons(
                (PERSONS + person(planted.by("file in UTF-8")) + person(PlantedNumbers.mistyped(number)))
                        .getBytes(UTF_8),
                CSV);
        persons((PERSONS + person(planted.by("file in GB18030"))).getBytes(Charset.forName("GB18030")), CSV);
        persons(("\uFEFF" + PERSONS + person(planted.by("file in UTF-16"))).getBytes(UTF_16LE), CSV);
        persons((PERSONS + person(NumberForms.wide(planted.by("file with full-width digits")))).getBytes(UTF_8), CSV);
        var line =
                "{\"name\":\"样本甲二\",\"id-number\":\"%s\",\"document-number\":\"许X\",\"decided-on\":\"2026-06-30\"}\n";
        persons(line.formatted(planted.by("JSON Lines")).getBytes(UTF_8), JSON_LINES);
        persons(
                line.replace("\"%s\"", "%s")
                        .formatted(digitsOnly("JSON Lines, as a number"))
                        .getBytes(UTF_8),
                JSON_LINES);
        persons(
                Xlsx.of(List.of(
                        PERSONS.strip().split(","),
                        person(planted.by("workbook")).strip().split(","))),
                WORKBOOK);
        var representative = planted.by("representative of an organisation");
        send(
                "administrative-licence",
                "transport",
                ("行政相对人名称,统一社会信用代码,法定代表人身份证号,行政许可决定文书号,许可决定日期\n某公司,"
                                + organisation()
                                + "," + representative + ",许Y,2026-06-30\n")
                        .getBytes(UTF_8),
                CSV);
    }

    /** A number that a spreadsheet or a program takes for one, so one without X. */
    private String digitsOnly(String way) {
        var number = planted.by(way);
        return number.endsWith("X") ? planted.by(way + " once more") : number;
    }

    private void inWrongColumns() throws Exception {
        var own = organisation();
        grades(grade("某公司", planted.by("as the number of an organisation"), "施工", "90")
                + grade("某公司" + planted.by("in the name"), own, "施工", "90")
                + grade("某公司" + grouped(planted.by("in the name, in groups")), own, "施工", "90")
                + grade(NumberForms.wide(planted.by("in the name, full width")), own, "施工", "90")
                + grade("某公司", own, planted.by("in a coded field"), "90")
                + grade("某公司", own, "施工", digitsOnly("in a number"))
                + grade("某公司", own, "施工", "90").strip() + "," + planted.by("right of all columns") + "\n");
        send(
                "construction-market-grade",
                "transport",
                (GRADES.strip() + ",经办人," + planted.by("as a heading") + "\n"
                                + grade("某公司", "wrong", "施工", "90").strip() + ","
                                + planted.by("in a column that is not stored")
                                + ",x\n")
                        .getBytes(UTF_8),
                CSV);
        grades("制表人," + planted.by("in a title") + "\n" + GRADES + grade("某公司", own, "施工", "91"));
        grades(grade("某公司", own, "施工", "92") + "合计," + planted.by("in a total") + ",,,,\n");
    }

    private static String grouped(String number) {
        return number.substring(0, 6) + " " + number.substring(6, 14) + "-" + number.substring(14);
    }

    private void inFilesThatCannotBeRead() throws Exception {
        persons(person(planted.by("file without headings")).getBytes(UTF_8), CSV);
        persons((PERSONS + "\"样本," + planted.by("behind a quote that is never closed")).getBytes(UTF_8), CSV);
        persons(
                ("{\"name\":\"甲\",\"id-number\":\"" + planted.by("in a broken line of JSON")).getBytes(UTF_8),
                JSON_LINES);
        persons(
                ("{\"name\":\"甲\",\"" + planted.by("as the name of a cell") + "\":\"1\"}\n").getBytes(UTF_8),
                JSON_LINES);
        persons(("<html>" + planted.by("in a page instead of a file")).getBytes(UTF_8), CSV);
        persons((PERSONS + person("\u0007" + planted.by("behind a control character"))).getBytes(UTF_8), CSV);
    }

    private void aroundFiles() throws Exception {
        var file = (PERSONS + person(planted.by("held file"))).getBytes(UTF_8);
        var named = "attachment; filename=\"%s.csv\"".formatted(planted.by("name of a file"));
        batches.add(answers.ended(answers.send("person-licence", "transport", file, CSV, "Content-Disposition", named))
                .get("id")
                .asString());
        answers.send("person-licence", "transport", file, CSV, "Idempotency-Key", planted.by("key of a batch"));
        var held = answers.send("person-licence", "transport&hold=preview", file, CSV);
        var id = KeptAnswers.json(held).get("id").asString();
        answers.get("/api/v1/batches/" + id + "/preview");
        answers.page("/batches/" + id + "/preview");
        answers.post(
                "/api/v1/batches/" + id + "/confirm",
                "{\"mapping\":{\"" + planted.by("heading of a choice") + "\":\"remark\"}}");
        answers.upload(
                Map.of("item", "person-licence", "unit", "transport", "mode", "delta", "effective", ""),
                planted.by("name of a file of a page") + ".csv",
                (PERSONS + person(planted.by("file of a page"))).getBytes(UTF_8));
        answers.upload(
                Map.of("item", "person-licence", "unit", "nobody", "mode", "delta", "effective", ""),
                "persons.csv",
                (PERSONS + person(planted.by("file of a page that is refused"))).getBytes(UTF_8));
    }

    private void inForms() throws Exception {
        var fields = new LinkedHashMap<>(Map.of(
                "item", "person-licence",
                "unit", "transport",
                "operation", "add",
                "field.name", "样本甲三",
                "field.id-number", planted.by("form of a record"),
                "field.document-number", "许Z",
                "field.decided-on", "2026-06-30"));
        var form = "/batches/record?item=person-licence";
        answers.submit(form, "/batches/record", fields);
        fields.put("field.id-number", PlantedNumbers.mistyped(planted.by("form of a record, mistyped")));
        answers.submit(form, "/batches/record", fields);
        fields.put("field.id-number", planted.by("form of a record, beside a wrong day"));
        fields.put("field.decided-on", "yesterday");
        fields.put("field.remark", "身份证" + planted.by("remark of a form"));
        answers.submit(form, "/batches/record", fields);
    }

    private void inCorrections() throws Exception {
        var batch = answers.ended(answers.send(
                "person-licence",
                "transport",
                (PERSONS + person("nobody") + person("nobody else")).getBytes(UTF_8),
                CSV));
        var id = batch.get("id").asString();
        batches.add(id);
        var row = "/batches/" + id + "/quarantine/2";
        answers.submit(
                row,
                row,
                Map.of("revision", "0", "cell-1", PlantedNumbers.mistyped(planted.by("correction, mistyped"))));
        answers.submit(row, row, Map.of("revision", "1", "cell-1", planted.by("correction by a page")));
        var correction = "{\"revision\":%d,\"cells\":{\"证件号码\":\"%s\",\"备注\":\"%s\"}}";
        answers.post(
                "/api/v1/batches/" + id + "/quarantine/3",
                correction.formatted(
                        0, planted.by("correction by the interface"), planted.by("remark of a correction")));
        answers.post(
                "/api/v1/batches/" + id + "/quarantine/3", "{\"revision\":" + planted.by("in a body that is no JSON"));
    }

    private void inAddresses() throws Exception {
        for (String path : List.of(
                "/?q=", "/subjects/", "/batches?file=", "/audit/entries?what=", "/language?to=en&back=/subjects/")) {
            answers.page(path + planted.by("address " + path));
        }
        for (String path :
                List.of("/api/v1/subjects?q=", "/api/v1/subjects/", "/api/v1/batches?cursor=", "/api/v1/batches/")) {
            answers.get(path + planted.by("address " + path));
        }
        answers.page("/subjects/" + percent(planted.by("percent-encoded address")));
        answers.get(
                "/api/v1/subjects?q=" + percent(NumberForms.wide(planted.by("percent-encoded address, full width"))));
        answers.raw("GET /subjects/" + planted.by("address that cannot be read")
                + "^<> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        answers.raw("GET /a%2fb/" + planted.by("address behind an encoded slash")
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        answers.raw(planted.by("instead of a method") + " / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }

    private static String percent(String text) {
        var encoded = new StringBuilder();
        for (byte one : text.getBytes(UTF_8)) {
            encoded.append("%%%02X".formatted(one));
        }
        return encoded.toString();
    }

    private void inHeads() throws Exception {
        for (String header :
                List.of("User-Agent", "Referer", "Accept-Language", "X-Request-Id", "Cookie", "Credit531-Purpose")) {
            answers.raw("GET /api/v1/subjects HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + ": "
                    + planted.by("header " + header) + "\r\n\r\n");
        }
        answers.raw("GET / HTTP/1.1\r\nHost: " + planted.by("header Host") + "^\r\nConnection: close\r\n\r\n");
        answers.raw(
                "POST /oauth2/token HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Basic "
                        + java.util.Base64.getEncoder()
                                .encodeToString((planted.by("name of a client") + ":x").getBytes(UTF_8))
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 29\r\n\r\ngrant_type=client_credentials");
    }

    private void inOtherForms() throws Exception {
        answers.post("/api/v1/person-lookups", "{\"number\":\"" + planted.by("look-up of a person") + "\"}");
        answers.submit(
                "/code-exceptions",
                "/code-exceptions",
                Map.of("code", planted.by("code of an exception"), "evidence", "seen"));
        answers.submit(
                "/code-exceptions",
                "/code-exceptions",
                Map.of(
                        "code",
                        Organisations.spoiled(organisation()),
                        "evidence",
                        "见" + planted.by("evidence of an exception")));
        answers.submit(
                "/batches/new",
                "/catalogue/changes/new",
                Map.of("reason", planted.by("reason of a change"), "body", planted.by("text of a change")));
        var stranger = answers.stranger();
        stranger.submit("/sign-in", "/sign-in", Map.of("name", planted.by("name at the sign-in"), "password", "x"));
        stranger.submit("/sign-in", "/sign-in", Map.of("name", "clerk", "password", planted.by("password")));
    }

    /** Every page, answer and export about every batch, and what else lists something. */
    private void look() throws Exception {
        answers.signedIn("operator");
        for (String id : batches) {
            for (String path : List.of(
                    "",
                    "/quarantine",
                    "/quarantine.csv",
                    "/quarantine/corrections.xlsx",
                    "/quarantine/2",
                    "/quarantine/3",
                    "/receipt",
                    "/receipt.json",
                    "/preview")) {
                answers.page("/batches/" + id + path);
            }
            for (String path : List.of("", "/quarantine", "/quarantine/2", "/receipt")) {
                answers.get("/api/v1/batches/" + id + path);
            }
        }
        for (String page : List.of(
                "/",
                "/batches",
                "/batches/list.csv",
                "/batches/columns",
                "/reporting",
                "/reporting.csv",
                "/coverage.csv",
                "/code-exceptions",
                "/catalogue/changes",
                "/subjects/" + organisation())) {
            answers.page(page);
        }
        answers.get("/api/v1/subjects/" + organisation() + "/records");
        answers.signedIn("auditor");
        for (String page : List.of("/audit/entries", "/audit/entries.csv", "/audit/verification")) {
            answers.page(page);
        }
        answers.signedIn("security");
        answers.page("/administration/accounts");
        answers.page("/administration/clients");
    }

    private void persons(byte[] file, String type) throws Exception {
        send("person-licence", "transport", file, type);
    }

    private void grades(String text) throws Exception {
        var file = text.contains(GRADES) ? text : GRADES + text;
        send("construction-market-grade", "transport", file.getBytes(UTF_8), CSV);
    }

    private void send(String item, String unit, byte[] file, String type) throws Exception {
        batches.add(
                answers.ended(answers.send(item, unit, file, type)).get("id").asString());
    }
}
