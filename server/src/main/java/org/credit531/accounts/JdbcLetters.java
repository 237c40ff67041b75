package org.credit531.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters with a code for signing in, in the database. */
@Repository
class JdbcLetters {

    private final JdbcClient sql;

    JdbcLetters(JdbcClient sql) {
        this.sql = sql;
    }

    /** Notes that an organisation wants a letter; false if it waits for one already. */
    boolean ask(KnownOrganisations.Known organisation, Instant now) {
        return sql.sql("""
                        insert into sign_in_letter (subject, region, asked_at) values (?, ?, ?)
                        on conflict (subject) where token is null do nothing
                        """)
                        .params(organisation.code(), organisation.region(), time(now))
                        .update()
                == 1;
    }

    boolean isWaiting(String subject) {
        return sql.sql("select exists (select from sign_in_letter where subject = ? and token is null)")
                .param(subject)
                .query(Boolean.class)
                .single();
    }

    int printedSince(String subject, Instant moment) {
        return sql.sql("select count(*) from sign_in_letter where subject = ? and printed_at > ?")
                .params(subject, time(moment))
                .query(Integer.class)
                .single();
    }

    /** Makes the letter void whose code would still be good. */
    void replace(String subject, Instant now) {
        sql.sql("""
                        update sign_in_letter set ended = 'replaced', ended_at = ?
                        where subject = ? and token is not null and ended_at is null
                        """).params(time(now), subject).update();
    }

    /** Gives the waiting letter its code; false if somebody else has just done so. */
    boolean print(String subject, String token, Printing printing) {
        return sql.sql("""
                        update sign_in_letter set token = ?, printed_at = ?, printed_by = ?, expires_at = ?, sample = ?
                        where subject = ? and token is null
                        """)
                        .param(1, token)
                        .param(2, time(printing.at()))
                        .param(3, printing.by(), Types.VARCHAR)
                        .param(4, time(printing.until()))
                        .param(5, printing.sample())
                        .param(6, subject)
                        .update()
                == 1;
    }

    /** Counts a code that was typed before it is compared, so that guesses at the same time are counted too; the count ends no letter. */
    Optional<Good> beginTry(String subject, Instant now) {
        return sql.sql("""
                        update sign_in_letter set tries = tries + 1
                        where subject = ? and token is not null and ended_at is null and expires_at > ?
                        returning id, token, sample
                        """)
                .params(subject, time(now))
                .query((row, number) ->
                        new Good(row.getObject("id", UUID.class), row.getString("token"), row.getBoolean("sample")))
                .optional();
    }

    /** Of two that have typed the right code at the same time, one uses the letter. */
    boolean use(UUID id, Instant now) {
        return sql.sql("update sign_in_letter set ended = 'used', ended_at = ? where id = ? and ended_at is null")
                        .params(time(now), id)
                        .update()
                == 1;
    }

    List<SignInLetters.Letter> latest(@Nullable String region, Duration shown, Instant now, int skipped, int limit) {
        return sql.sql("""
                        select subject, asked_at, printed_at, printed_by, tries,
                               case when token is null then 'waiting'
                                    when ended is not null then ended
                                    when expires_at <= :now then 'expired'
                                    else 'good' end as state
                          from sign_in_letter
                         where (:region::text is null or starts_with(region, :region))
                           and (token is null or printed_at > :since)
                         order by token is null desc, case when token is null then asked_at end, printed_at desc, id
                         offset :skipped limit :limit
                        """)
                .param("now", time(now))
                .param("region", region, Types.VARCHAR)
                .param("since", time(now.minus(shown)))
                .param("skipped", skipped)
                .param("limit", limit)
                .query(JdbcLetters::read)
                .list();
    }

    /** Forgets wishes that nobody came for, and letters whose time has long been over. */
    void forget(Instant askedBefore, Instant printedBefore) {
        sql.sql("""
                        delete from sign_in_letter
                        where token is null and asked_at < ? or printed_at < ?
                        """).params(time(askedBefore), time(printedBefore)).update();
    }

    private static SignInLetters.Letter read(ResultSet row, int number) throws SQLException {
        var printed = row.getObject("printed_at", OffsetDateTime.class);
        var by = row.getString("printed_by");
        return new SignInLetters.Letter(
                row.getString("subject"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                printed == null ? null : printed.toInstant(),
                by == null ? "" : by,
                row.getInt("tries"),
                SignInLetters.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * How a letter is printed.
     *
     * @param by the account that prints it, {@code null} in the sample's post box
     * @param sample whether it is good only while the sample's accounts are
     * @param at when
     * @param until until when its code is good
     */
    record Printing(@Nullable String by, boolean sample, Instant at, Instant until) {}

    /** A letter whose code may be tried. */
    record Good(UUID id, String token, boolean sample) {}
}
