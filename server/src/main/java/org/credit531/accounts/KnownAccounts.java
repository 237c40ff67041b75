package org.credit531.accounts;

import org.springframework.stereotype.Component;

/** Looks names up among the accounts. */
@Component
class KnownAccounts implements AccountNames {

    private final JdbcAccounts accounts;

    KnownAccounts(JdbcAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean isKnown(String typed) {
        return accounts.find(canonical(typed)).isPresent();
    }

    @Override
    public boolean isDisabled(String name) {
        return accounts.find(name).filter(Account::isDisabled).isPresent();
    }

    @Override
    public String canonical(String typed) {
        return AccountName.canonical(typed);
    }
}
