package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.credit531.audit.LookUps;
import org.credit531.calendar.DayTurn;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Look-ups from the page to the subject's own view, the unit's head, the cap; and acts that have had no entry before. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class WatchedLookUpsIntegrationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private LookUps lookUps;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    private String code = "";
    private long before;

    @BeforeEach
    void link() {
        clock.set("2026-11-23");
        code = Objects.requireNonNull(database.sql()
                .sql("select code from public_subject order by code limit 1")
                .query(String.class)
                .single());
        database.sql()
                .sql("update account set subject = :code where name = 'subject'")
                .param("code", code)
                .update();
        before = database.sql()
                .sql("select coalesce(max(number), 0) from ledger_entry")
                .query(Long.class)
                .single();
    }

    @Test
    void areShownToTheirSubjectByUnitAndPurpose() throws Exception {
        assertThat(signedIn("clerk").get("/subjects/" + code).statusCode()).isEqualTo(200);
        var subject = signedIn("subject");
        var page = subject.get("/looked-up");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("履行职责").doesNotContain(">clerk<");
        assertThat(subject.get("/looked-up.json").body()).contains("\"purpose\":\"履行职责\"", "\"shielded\":false");
        assertThat(subject.get("/looked-up.csv").body()).contains("履行职责");
        assertThat(signedIn("operator").get("/looked-up").statusCode()).isEqualTo(403);
    }

    @Test
    void areShieldedFromTheirSubjectOnlyWhereAnInquiryIsTheVisitorsDuty() throws Exception {
        for (var name : List.of("inspector", "clerk")) {
            var visitor = signedIn(name);
            visitor.submit("/watch/mine", "/watch/mine/purpose", Map.of("purpose", "investigation"));
            visitor.get("/subjects/" + code);
        }
        assertThat(entries())
                .contains("inspector subject.looked-up " + code + " done", "clerk subject.looked-up " + code + " done");
        var subject = signedIn("subject");
        var inquiries = subject.get("/looked-up.json").body().split("\"purpose\":\"调查\"", -1).length - 1;
        assertThat(inquiries).as("the clerk's alone").isEqualTo(1);
        clock.set("2027-06-01");
        assertThat(signedIn("subject").get("/looked-up.json").body())
                .contains("\"who\":\"依法履行调查职责的机关\"", "\"shielded\":true");
    }

    @Test
    void areShownToTheHeadOfTheUnitAndNotThoseOfOthers() throws Exception {
        signedIn("clerk").get("/subjects/" + code);
        signedIn("operator").get("/subjects/" + code);
        var page = signedIn("approver").get("/audit/unit?event=subject.looked-up");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(code, ">clerk<").doesNotContain(">operator<");
    }

    @Test
    void endAtTheCapWithReasonAndRemedy() throws Exception {
        var lender = signedIn("lender");
        var others = others();
        assertThat(others).hasSize(60);
        for (String other : others) {
            assertThat(lender.get("/subjects/" + other).statusCode()).isEqualTo(200);
        }
        var refused = lender.get("/subjects/" + code);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("我的查询");
        assertThat(entries()).contains("lender subject.looked-up " + code + " refused");
        assertThat(lender.get("/subjects/" + others.getFirst()).statusCode())
                .as("who reads on about one does not open another")
                .isEqualTo(200);
        var own = lender.get("/watch/mine");
        assertThat(own.body()).contains("60");
        lender.submit("/watch/mine", "/watch/mine/allowances", Map.of("perHour", "90", "hours", "1", "reason", "集中办理"));
        var supervisor = signedIn("supervisor");
        var wish = database.sql()
                .sql("select case_id from watch_allowance where account = 'lender'")
                .query(String.class)
                .single();
        assertThat(supervisor.get("/watch/allowances").body()).contains("集中办理");
        supervisor.submit("/watch/allowances", "/watch/allowances/" + wish + "/grant", Map.of());
        assertThat(lender.get("/subjects/" + code).statusCode()).isEqualTo(200);
        assertThat(entries()).contains("supervisor workflow.moved look-up-allowance " + wish + " grant done");
    }

    @Test
    void areReviewedBySomebodyElseInTime() throws Exception {
        signedIn("clerk").get("/subjects/" + code);
        clock.set("2026-11-30");
        turn.run();
        var approver = signedIn("approver");
        var list = approver.get("/watch/reviews");
        assertThat(list.statusCode()).isEqualTo(200);
        var review = link(list.body(), "/watch/reviews/");
        var page = approver.get(review);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("clerk", "确认目的属实");
        clock.set("2026-12-20");
        assertThat(signedIn("supervisor").get("/watch/reviews").body()).contains("已逾期");
        var again = signedIn("approver");
        again.submit(review, review + "/confirm", Map.of("remark", "办理资质申请，见申请表"));
        assertThat(again.get(review).body()).contains("目的属实", "见申请表");
    }

    @Test
    void areAskedAboutWhenOneSubjectIsLookedAtAgainAndAgain() throws Exception {
        var clerk = signedIn("clerk");
        for (int number = 0; number < 12; number++) {
            clerk.get("/subjects/" + code);
        }
        var supervisor = signedIn("supervisor");
        var alert = awaitAlert(supervisor);
        var page = supervisor.get(alert);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("反复查询同一主体", "clerk");
        assertThat(clerk.get("/watch/mine").body()).as("not told before asked").doesNotContain("反复查询同一主体");
        supervisor.submit(alert, alert + "/ask", Map.of("remark", "请说明"));
        var mine = link(clerk.get("/watch/mine").body(), "/watch/mine/alerts/");
        assertThat(clerk.get(mine).body()).contains("请说明");
        clerk.submit(mine, mine + "/explain", Map.of("remark", "系统演示"));
        supervisor.submit(alert, alert + "/accept", Map.of("remark", "属实"));
        assertThat(supervisor.get(alert).body()).contains("已认可", "系统演示");
        assertThat(signedIn("auditor").get(alert).statusCode()).isEqualTo(200);
    }

    /** The watch looks every half minute. */
    private static String awaitAlert(PageVisitor supervisor) throws Exception {
        for (int tries = 0; tries < 180; tries++) {
            var body = supervisor.get("/watch/alerts").body();
            if (body.contains("反复查询同一主体")) {
                return link(body, "/watch/alerts/");
            }
            Thread.sleep(1_000);
        }
        throw new AssertionError("no alert within three minutes");
    }

    private static String link(String body, String prefix) {
        var found = Pattern.compile("href=\"(" + prefix + "[0-9a-f-]{36})\"").matcher(body);
        assertThat(found.find()).as("a link to " + prefix).isTrue();
        return found.group(1);
    }

    @Test
    void haveCompanyInTheLedgerFromExports() throws Exception {
        var clerk = signedIn("clerk");
        assertThat(clerk.get("/reporting.csv").statusCode()).isEqualTo(200);
        assertThat(clerk.get("/batches/list.csv").statusCode()).isEqualTo(200);
        assertThat(entries()).contains("clerk reporting.exported  done", "clerk batch.exported  done");
    }

    private List<String> others() {
        return database.sql()
                .sql("select code from public_subject where code <> ? order by code limit 60")
                .param(code)
                .query((row, number) -> String.valueOf(row.getString("code")))
                .list();
    }

    private PageVisitor signedIn(String name) throws Exception {
        var visitor = new PageVisitor(port);
        visitor.signIn(name);
        return visitor;
    }

    private List<String> entries() {
        lookUps.of(new UUID(0, 0), 1, 1); // returns when all look-ups are in the database
        return database.sql()
                .sql("""
                        select concat_ws(' ', d.visitor, e.event, d.resource, e.result) as said
                          from ledger_entry e join ledger_detail d on d.month = e.month and d.number = e.number
                         where e.number > ? order by e.number
                        """)
                .param(before)
                .query((row, number) -> String.valueOf(row.getString("said")))
                .list();
    }
}
