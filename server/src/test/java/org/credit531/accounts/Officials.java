package org.credit531.accounts;

import java.util.concurrent.atomic.AtomicInteger;
import org.credit531.access.Role;
import org.credit531.testing.SettableClock;

/** Officials with accounts of their own, for tests of how they sign in: each test makes its own, who share nothing. */
final class Officials {

    static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcAccounts accounts;
    private final Passwords passwords;
    private final SettableClock clock;

    Officials(JdbcAccounts accounts, Passwords passwords, SettableClock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Somebody with an account. */
    record Official(String name, long id) {}

    /** An operator of the credit centre who has set the password just now. */
    Official operator() {
        var name = "official-" + NEXT.incrementAndGet();
        var id = accounts.add(NewAccount.official(name, null), false, clock.instant())
                .orElseThrow();
        accounts.grant(id, Role.CREDIT_CENTRE);
        passwords.set(id, PASSWORD);
        return new Official(name, id);
    }

    /** The same on the day of the tests, whatever day the test before has come to. */
    Official operatorOfToday() {
        clock.set("2026-11-23");
        return operator();
    }
}
