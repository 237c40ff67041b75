package org.credit531.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account belongs to whom the government's sign-in knows. */
@Repository
class JdbcProviderLinks {

    private final JdbcClient sql;

    JdbcProviderLinks(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Long> account(String subject) {
        return sql.sql("select id from account where provider_subject = ?")
                .param(subject)
                .query(Long.class)
                .optional();
    }

    Optional<String> subject(long account) {
        return sql.sql("select provider_subject from account where id = ? and provider_subject is not null")
                .param(account)
                .query((row, number) -> row.getString("provider_subject"))
                .optional();
    }

    /**
     * Links an account to a subject, or to none, and ends its sessions.
     *
     * @throws DuplicateKeyException if another account is linked to it
     */
    void link(long account, @Nullable String subject) {
        sql.sql("update account set provider_subject = ?, generation = generation + 1 where id = ?")
                .param(1, subject)
                .param(2, account)
                .update();
    }
}
