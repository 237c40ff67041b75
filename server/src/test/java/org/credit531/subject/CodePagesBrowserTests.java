package org.credit531.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Organisations;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.springframework.beans.factory.annotation.Autowired;

/** Codes that fit no rule, and codes that two say are theirs. */
@BrowserTest
class CodePagesBrowserTests {

    private static final int FIRST = 7_401;

    @Autowired
    private Walks walks;

    @OnEachScreen
    void opensEveryPageOfCodes(Screen screen) {
        String code = Organisations.spoiled(Organisations.enterprise(FIRST + screen.ordinal()));
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.visit("/code-exceptions", "code-exceptions-before");
            walk.page().fill("#code", code);
            walk.page().fill("#evidence", "营业执照原件，2026年3月2日在示例市政务服务中心核对");
            walk.follow("main form:has(#evidence) button[type=submit]");
            walk.sees(".notice--success");
            walk.examine("code-exceptions");
            assertThat(walk.text("main table")).contains(code);
            walk.visit("/code-disputes", "code-disputes");
        }
    }
}
