package org.credit531.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.subject.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accounts follow, in PostgreSQL; every statement of a request names the account. */
@Component
class JdbcFollowed {

    private final JdbcClient jdbc;

    JdbcFollowed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an account follows on a day, the latest first. */
    List<Followed> of(String account, LocalDate today) {
        return jdbc.sql("""
                select subject, since, until, seen_knowledge, seen_grade, seen_name from followed
                 where account = :account and until > :today order by since desc, subject
                """)
                .param("account", account)
                .param("today", today)
                .query(JdbcFollowed::followed)
                .list();
    }

    /** How an account follows an organisation, if it does. */
    Optional<Followed> find(String account, SubjectId subject, LocalDate today) {
        return jdbc.sql("""
                select subject, since, until, seen_knowledge, seen_grade, seen_name from followed
                 where account = :account and subject = :subject and until > :today
                """)
                .param("account", account)
                .param("subject", subject.value())
                .param("today", today)
                .query(JdbcFollowed::followed)
                .optional();
    }

    /** Follows, or follows longer; what was seen before stays seen. */
    void add(String account, Followed followed) {
        jdbc.sql("""
                insert into followed (account, subject, since, until, seen_knowledge, seen_grade, seen_name)
                values (:account, :subject, :since, :until, :knowledge, :grade, :name)
                on conflict (account, subject) do update set until = excluded.until, reminded_on = null
                """)
                .param("account", account)
                .param("subject", followed.subject().value())
                .param("since", followed.since())
                .param("until", followed.until())
                .param("knowledge", followed.seen().knowledge())
                .param("grade", followed.seen().grade())
                .param("name", followed.seen().name())
                .update();
    }

    /** Notes what an account has seen now, of several organisations at once. */
    void see(String account, Map<SubjectId, Seen> now) {
        List<Map.Entry<SubjectId, Seen>> seen = List.copyOf(now.entrySet());
        jdbc.sql("""
                update followed f set seen_knowledge = n.knowledge, seen_grade = n.grade, seen_name = n.name
                  from unnest(:subjects::uuid[], :knowledges::bigint[], :grades::text[], :names::text[])
                       as n (subject, knowledge, grade, name)
                 where f.account = :account and f.subject = n.subject
                """)
                .param("account", account)
                .param(
                        "subjects",
                        seen.stream().map(one -> one.getKey().value()).toArray(UUID[]::new))
                .param(
                        "knowledges",
                        seen.stream().map(one -> one.getValue().knowledge()).toArray(Long[]::new))
                .param(
                        "grades",
                        seen.stream().map(one -> one.getValue().grade()).toArray(String[]::new))
                .param("names", seen.stream().map(one -> one.getValue().name()).toArray(String[]::new))
                .update();
    }

    /** Ends one; false if there was none. */
    boolean remove(String account, SubjectId subject) {
        return jdbc.sql("delete from followed where account = :account and subject = :subject")
                        .param("account", account)
                        .param("subject", subject.value())
                        .update()
                == 1;
    }

    /** Forgets everything of an account, its choice too; how many organisations it followed. */
    int removeAll(String account) {
        jdbc.sql("delete from following_choice where account = :account")
                .param("account", account)
                .update();
        return jdbc.sql("delete from followed where account = :account")
                .param("account", account)
                .update();
    }

    /** Forgets what has ended by a day, and the choices of those who follow nothing any more. */
    void forget(LocalDate today) {
        jdbc.sql("delete from followed where until <= :today")
                .param("today", today)
                .update();
        jdbc.sql("""
                delete from following_choice c where not exists (select 1 from followed f where f.account = c.account)
                """).update();
    }

    /** Notes that an account is told of all ends up to a day of which it was not told before: of which organisations. */
    List<SubjectId> remind(String account, LocalDate last, LocalDate today) {
        return jdbc.sql("""
                update followed set reminded_on = :today
                 where account = :account and until <= :last and reminded_on is null
                returning subject
                """)
                .param("account", account)
                .param("last", last)
                .param("today", today)
                .query((row, number) -> new SubjectId(row.getObject("subject", UUID.class)))
                .list();
    }

    /** Every account that follows something, with its choice, and whether it is still to be told of an end up to a day. */
    List<Choice> choices(LocalDate last) {
        return jdbc.sql("""
                select f.account, coalesce(c.rhythm, 'daily') as rhythm,
                       coalesce(c.told_on, (f.first at time zone 'Asia/Shanghai')::date) as told_on, f.ending
                  from (select account, min(since) as first,
                               bool_or(until <= :last and reminded_on is null) as ending
                          from followed group by account) f
                  left join following_choice c on c.account = f.account
                 order by f.account
                """).param("last", last).query(JdbcFollowed::choice).list();
    }

    /** Who follows which of some organisations on a day. */
    List<Followers.Follower> followers(Collection<SubjectId> subjects, LocalDate today) {
        return jdbc.sql("""
                select account, subject from followed
                 where subject = any(:subjects) and until > :today order by subject, account
                """)
                .param("subjects", subjects.stream().map(SubjectId::value).toArray(UUID[]::new))
                .param("today", today)
                .query((row, number) -> new Followers.Follower(
                        row.getString("account"), new SubjectId(row.getObject("subject", UUID.class))))
                .list();
    }

    /** How often an account wants to be told. */
    Rhythm rhythm(String account) {
        return jdbc.sql("select rhythm from following_choice where account = :account")
                .param("account", account)
                .query(String.class)
                .optional()
                .map(Rhythm::of)
                .orElse(Rhythm.DAILY);
    }

    /** Notes how often, and that the account is up to date on a day. */
    void choose(String account, Rhythm rhythm, LocalDate today) {
        jdbc.sql("""
                insert into following_choice (account, rhythm, told_on) values (:account, :rhythm, :today)
                on conflict (account) do update set rhythm = excluded.rhythm, told_on = excluded.told_on
                """)
                .param("account", account)
                .param("rhythm", rhythm.code())
                .param("today", today)
                .update();
    }

    private static Followed followed(ResultSet row, int number) throws SQLException {
        return new Followed(
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getObject("since", OffsetDateTime.class),
                row.getObject("until", LocalDate.class),
                new Seen(row.getLong("seen_knowledge"), row.getString("seen_grade"), row.getString("seen_name")));
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        return new Choice(
                row.getString("account"),
                Rhythm.of(row.getString("rhythm")),
                row.getObject("told_on", LocalDate.class),
                row.getBoolean("ending"));
    }

    /**
     * An account that follows something.
     *
     * @param rhythm how often it wants to be told
     * @param toldOn on which day that was last looked at
     * @param ending whether something ends soon and it was not told so
     */
    record Choice(String account, Rhythm rhythm, LocalDate toldOn, boolean ending) {

        /** Whether it is to be told of an end, whatever its rhythm; one that is never told anything is not. */
        boolean isToRemind() {
            return ending && rhythm != Rhythm.NEVER;
        }

        /** Whether it is to be told on a day of what has changed. */
        boolean isDue(LocalDate today) {
            return rhythm.isDue(toldOn, today);
        }
    }
}
