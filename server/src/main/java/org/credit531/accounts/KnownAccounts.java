package org.credit531.accounts;

import java.util.List;
import org.credit531.access.Role;
import org.springframework.stereotype.Component;

/** Looks names up among the accounts. */
@Component
class KnownAccounts implements AccountNames, RoleHolders {

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

    @Override
    public List<String> enabled(Role role) {
        return accounts.all().stream()
                .filter(account -> account.roles().contains(role) && !account.isDisabled())
                .map(Account::name)
                .toList();
    }
}
