package org.credit531.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;
import static org.credit531.testing.Organisations.individualBusiness;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;

/** Invented firms of which reports are made, and who asks for them. */
final class ReportedFirms {

    static final String PENALTY = "administrative-penalty";
    static final Visitor CENTRE = Visitor.account("operator", (Membership) null, null, Set.of(Role.CREDIT_CENTRE));
    static final Visitor APPROVER =
            Visitor.account("approver", Membership.of("330300", "transport"), null, Set.of(Role.UNIT_APPROVER));

    private static final int FIRST = 9_300;
    private static final String REGISTRATIONS = "统一社会信用代码,名称,登记状态,成立日期,法定代表人,注册资本(万元),核准日期,行业代码\n";
    private static final String PENALTIES = "行政相对人名称,统一社会信用代码,行政处罚决定书文号,处罚决定日期,处罚类别,处罚内容,违法事实\n";

    private final Batches batches;

    ReportedFirms(Batches batches) {
        this.batches = batches;
    }

    /** The code of a firm. */
    static String code(int number) {
        return enterprise(FIRST + number);
    }

    /** The code of an individual business. */
    static String shop(int number) {
        return individualBusiness(FIRST + number);
    }

    /** The own account of an organisation. */
    static Visitor own(String code) {
        return Visitor.account("own", (Membership) null, code, Set.of(Role.SUBJECT));
    }

    /** Registers an organisation. */
    void register(String code) throws Exception {
        send(
                "registration",
                REGISTRATIONS + code + ",丁测" + code.substring(11, 17)
                        + "路桥有限公司,存续,2010-05-06,示例人,5000,2020-01-02,4812\n");
    }

    /** Fines one on a day. */
    void fine(String code, String day) throws Exception {
        send(PENALTY, PENALTIES + fined(code, day) + "\n");
    }

    /** Takes a fine back. */
    void takeBackFine(String code, String day) throws Exception {
        String head = PENALTIES.strip() + ",操作类型\n";
        assertThat(sent(PENALTY, head + fined(code, day) + ",删除\n").counts().quarantined())
                .isZero();
    }

    private static String fined(String code, String day) {
        return "丁测路桥有限公司,%s,丁测监罚〔%s〕%s号,%s,罚款,罚款一万元,未按要求公示"
                .formatted(code, day.substring(0, 4), code.substring(10, 17) + day.substring(5, 7), day);
    }

    private void send(String item, String text) throws Exception {
        assertThat(sent(item, text).counts().accepted()).isEqualTo(1);
    }

    private Batch sent(String item, String text) throws Exception {
        var submission =
                new Batches.Submission(item, "market-regulation", Batch.Mode.DELTA, null, "tests", null, "test.csv");
        UUID id = batches.submit(submission, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .id();
        await(() -> batches.find(id).orElseThrow().state().ended());
        return batches.find(id).orElseThrow();
    }

    /** Waits until something is so. */
    static void await(Callable<Boolean> condition) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.call()) {
            assertThat(Instant.now()).as("two minutes are over").isBefore(limit);
            Thread.sleep(20);
        }
    }
}
