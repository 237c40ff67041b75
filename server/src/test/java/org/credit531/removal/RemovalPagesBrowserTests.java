package org.credit531.removal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.credit531.record.Records;
import org.credit531.subject.Subjects;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Organisations;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What was removed, how far it is gone, and what was sent again afterwards. */
@BrowserTest
class RemovalPagesBrowserTests {

    private static final int FIRST = 7_601;

    @Autowired
    private Walks walks;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Records records;

    @Autowired
    private Removals removals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @OnEachScreen
    void opensEveryPageOfRemovals(Screen screen) {
        String code = Organisations.enterprise(FIRST + screen.ordinal());
        String file = "统一社会信用代码,企业名称,企业类型,信用等级,评价得分,评价日期\n%s,示例删除公司,施工,D,40,2026-02-15\n".formatted(code);
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.send("construction-market-grade", "transport", "删除.csv", file);
            String removal = remove(code);
            walk.send("construction-market-grade", "transport", "再次报送.csv", file);
            walk.visit("/removals", "removals");
            walk.visit("/removals?ground=repair&state=overdue", "removals-none");
            walk.visit("/removals/" + removal, "removal");
            walk.visit("/removals/returned", "removals-returned");
        }
    }

    @OnEachScreen
    void opensWhatWasRemovedOfASubject(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("subject");
            walk.visit("/removals/own", "removals-own");
        }
    }

    private String remove(String code) {
        var subject = subjects.requested(code);
        var record =
                records.of(subject.id(), LocalDate.now(clock), Long.MAX_VALUE).getFirst();
        var removal = new NewRemoval(
                record.item(), record.recordKey(), RemovalGround.REPAIR, "zj-2018:32", UUID.randomUUID());
        return String.valueOf(transaction.<UUID>execute(status -> removals.remove(removal)));
    }
}
