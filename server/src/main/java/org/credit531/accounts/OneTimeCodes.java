package org.credit531.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.credit531.access.Role;
import org.credit531.vault.Purpose;
import org.credit531.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes that are handed out once and open one door once: 100 random bits, valid for a day, dead after five wrong
 * answers. Only a token of the code is stored.
 */
@Component
class OneTimeCodes {

    static final Duration VALIDITY = Duration.ofHours(24);
    static final int TRIES = 5;

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    OneTimeCodes(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** A new code for an account; the one before is void. */
    String issue(long account) {
        return issue(account, null);
    }

    /** A new code for the first account of an administrator's role; the one before is void. */
    String issue(Role first) {
        return issue(null, first.name());
    }

    private String issue(@Nullable Long account, @Nullable String role) {
        var code = RandomCode.draw();
        sql.sql("""
                        insert into one_time_code (account, role, token, expires_at) values (?, ?, ?, ?)
                        on conflict (account, role) do update
                        set token = excluded.token, expires_at = excluded.expires_at, tries = 0
                        """)
                .param(1, account, Types.BIGINT)
                .param(2, role, Types.VARCHAR)
                .param(3, token(code))
                .param(4, clock.instant().plus(VALIDITY).atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    /** Takes an account's code if it is the right one; a second call with it is refused. */
    boolean redeem(long account, String typed) {
        return redeem(account, null, token(typed));
    }

    /** Takes the code for the first account of a role if it is the right one; a second call with it is refused. */
    boolean redeem(Role first, String typed) {
        return redeem(null, first.name(), token(typed));
    }

    /** Counts the answer before it is compared, so that answers at the same time are counted too. */
    private boolean redeem(@Nullable Long account, @Nullable String role, String token) {
        var counted = sql.sql("""
                        update one_time_code set tries = tries + 1
                        where account is not distinct from ? and role is not distinct from ? and expires_at > ? and tries < ?
                        """)
                        .param(1, account, Types.BIGINT)
                        .param(2, role, Types.VARCHAR)
                        .param(3, clock.instant().atOffset(ZoneOffset.UTC))
                        .param(4, TRIES)
                        .update()
                == 1;
        return counted && matches(account, role, token) && delete(account, role, token);
    }

    private boolean matches(@Nullable Long account, @Nullable String role, String token) {
        return sql.sql("""
                        select token from one_time_code
                        where account is not distinct from ? and role is not distinct from ?
                        """)
                .param(1, account, Types.BIGINT)
                .param(2, role, Types.VARCHAR)
                .query(String.class)
                .optional()
                .filter(stored -> MessageDigest.isEqual(bytes(stored), bytes(token)))
                .isPresent();
    }

    /** Of two that give the right answer at the same time, one deletes it. */
    private boolean delete(@Nullable Long account, @Nullable String role, String token) {
        return sql.sql("""
                        delete from one_time_code
                        where account is not distinct from ? and role is not distinct from ? and token = ?
                        """)
                        .param(1, account, Types.BIGINT)
                        .param(2, role, Types.VARCHAR)
                        .param(3, token)
                        .update()
                == 1;
    }

    private String token(String code) {
        return vault.lookupToken(Purpose.ONE_TIME_CODE, RandomCode.canonical(code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
