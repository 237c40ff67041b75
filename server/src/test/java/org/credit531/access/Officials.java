package org.credit531.access;

import java.time.Clock;

/** Officials with accounts of their own, for tests of how they sign in. */
final class Officials {

    static final String PASSWORD = "correct horse battery";

    private Officials() {}

    /** An operator of the credit centre who has set the password just now. */
    static long operator(String name, JdbcAccounts accounts, Passwords passwords, Clock clock) {
        var id = accounts.add(NewAccount.official(name, null), false, clock.instant())
                .orElseThrow();
        accounts.grant(id, Role.CREDIT_CENTRE);
        passwords.set(id, PASSWORD);
        return id;
    }
}
