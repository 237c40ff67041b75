package org.credit531.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Inboxes and where else notices go, and the working days that their terms count. */
@BrowserTest
class NoticePagesBrowserTests {

    @Autowired
    private Walks walks;

    @Autowired
    private Notices notices;

    @Autowired
    private TransactionTemplate transaction;

    @OnEachScreen
    void opensEveryPageOfNotices(Screen screen) {
        var told = new NewNotice(
                new Addressee.OfAccount("operator"), "for-tests", Map.of("matter", "a look"), "/law", null);
        transaction.executeWithoutResult(status -> notices.send(told));
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.visit("/notices", "notices");
            walk.follow("main table a >> nth=0");
            walk.sees("main .summary-list");
            walk.examine("notice");
            assertThat(walk.text("main .summary-list")).contains("operator");
            walk.visit("/notices/address", "notices-address");
        }
    }

    @OnEachScreen
    void opensTheSettingsOfMail(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("security");
            walk.visit("/administration/mail", "administration-mail");
        }
    }

    @OnEachScreen
    void opensEveryPageOfWorkingDays(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.visit("/calendar/2026", "calendar");
            walk.visit("/calendar/2027", "calendar-provisional");
        }
    }
}
