package org.credit531.audit;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger as the auditor and the head of a unit read it. */
@BrowserTest
class LedgerPagesBrowserTests {

    @Autowired
    private Walks walks;

    @OnEachScreen
    void opensEveryPageOfTheAuditor(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("auditor");
            walk.visit("/audit/entries", "ledger");
            walk.visit("/audit/entries?who=nobody-at-all", "ledger-none");
            walk.visit("/audit/roots", "ledger-roots");
            walk.visit("/audit/verification", "ledger-verification");
            walk.follow("main form button[type=submit]");
            walk.sees(".notice");
            walk.examine("ledger-verified");
        }
    }

    @OnEachScreen
    void opensTheLedgerOfAUnit(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("approver");
            walk.visit("/audit/unit", "unit-ledger");
        }
    }
}
