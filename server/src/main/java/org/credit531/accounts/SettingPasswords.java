package org.credit531.accounts;

import java.util.Optional;
import org.credit531.access.AccessChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Sets the password of an account whose owner has a one-time code from the administrator. */
@Component
class SettingPasswords {

    /** One answer to a wrong, used, expired or worn-out code and to an unknown account. */
    static final String CODE_REFUSED = "code.refused";

    private final JdbcAccounts accounts;
    private final OneTimeCodes codes;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    SettingPasswords(JdbcAccounts accounts, OneTimeCodes codes, Passwords passwords, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.events = events;
    }

    /** Sets the password, or returns why not as the ending of a message key; a bad password does not cost the code. */
    @Transactional
    Optional<String> set(String typedName, String code, String password) {
        var name = AccountName.canonical(typedName);
        var refusal = PasswordRule.refusal(name, password);
        if (refusal.isPresent()) {
            return refusal;
        }
        var account = accounts.find(name).filter(found -> !found.isDisabled() && codes.redeem(found.id(), code));
        if (account.isEmpty()) {
            return Optional.of(CODE_REFUSED);
        }
        if (passwords.wasUsed(account.get(), password)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Optional.of("password.used-before");
        }
        set(account.get(), password);
        return Optional.empty();
    }

    private void set(Account account, String password) {
        passwords.set(account.id(), password);
        accounts.keepBeyondSample(account.id());
        events.publishEvent(new AccessChanged("account.password-set", account.name()));
    }
}
