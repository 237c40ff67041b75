package org.credit531.law;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.springframework.beans.factory.annotation.Autowired;

/** Acts and articles on every screen. */
@BrowserTest
class LawPagesBrowserTests {

    @Autowired
    private Walks walks;

    @OnEachScreen
    void opensEveryPageOfTheLaw(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.visit("/law", "law");
            walk.visit("/law?state=ended", "law-ended");
            walk.visit("/law/zj-2018", "law-act");
            walk.visit("/law/zj-2018/16", "law-article");
        }
    }
}
