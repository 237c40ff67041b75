package org.credit531.recall;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.credit531.reports.ReportsOfVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users who had been given a result of a recalled version, and reports of it, in PostgreSQL. */
@Component
class JdbcRecallUsers {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcRecallUsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes who was given a result of whom; what is noted already stays. How many users are new. */
    int give(UUID recall, Collection<Given> given) {
        int added = addUsers(recall, given.stream().map(Given::user).distinct().toList());
        jdbc.sql("""
                insert into recall_given (recall, kind, who, subject, how)
                select :id, kind, who, subject, how
                  from unnest(:kinds::text[], :whos::text[], :subjects::uuid[], :hows::text[]) as g (kind, who, subject, how)
                 order by kind, who, subject
                on conflict (recall, kind, who, subject) do nothing
                """)
                .param("id", recall)
                .param("kinds", texts(given, one -> one.user().kind()))
                .param("whos", texts(given, one -> one.user().who()))
                .param("subjects", given.stream().map(Given::subject).toArray(UUID[]::new))
                .param("hows", texts(given, Given::how))
                .update();
        return added;
    }

    /** Notes users, also those who were given a list that names no single organisation here; how many are new. */
    int addUsers(UUID recall, Collection<User> users) {
        return jdbc.sql("""
                insert into recall_user (recall, kind, who)
                select :id, kind, who from unnest(:kinds::text[], :whos::text[]) as u (kind, who) order by kind, who
                on conflict (recall, kind, who) do nothing
                """)
                .param("id", recall)
                .param("kinds", texts(users, User::kind))
                .param("whos", texts(users, User::who))
                .update();
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    /** Notes reports that are superseded; how many are new. */
    int addReports(UUID recall, List<ReportsOfVersions.Found> reports) {
        return jdbc.sql("""
                insert into recall_report (recall, document, kind, audience, organisation)
                select :id, document, kind, audience, organisation
                  from unnest(:documents::uuid[], :kinds::text[], :audiences::text[], :organisations::text[])
                       as r (document, kind, audience, organisation)
                on conflict (recall, document) do nothing
                """)
                .param("id", recall)
                .param(
                        "documents",
                        reports.stream().map(ReportsOfVersions.Found::document).toArray(UUID[]::new))
                .param("kinds", texts(reports, ReportsOfVersions.Found::kind))
                .param("audiences", texts(reports, ReportsOfVersions.Found::audience))
                .param("organisations", texts(reports, ReportsOfVersions.Found::organisation))
                .update();
    }

    /** The next users who were not told. */
    List<User> untold(UUID recall, int limit) {
        return jdbc.sql("""
                select kind, who from recall_user where recall = :id and told_at is null order by kind, who limit :limit
                """)
                .param("id", recall)
                .param("limit", limit)
                .query((row, number) -> new User(row.getString("kind"), row.getString("who")))
                .list();
    }

    /** Notes that a user was told. */
    void told(UUID recall, User user, UUID notice) {
        jdbc.sql("""
                update recall_user set told_at = :now, notice = :notice
                 where recall = :id and kind = :kind and who = :who
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("notice", notice)
                .param("id", recall)
                .param("kind", user.kind())
                .param("who", user.who())
                .update();
    }

    /** Of how many organisations a user was given a result. */
    long countGiven(UUID recall, User user) {
        return jdbc.sql("select count(*) from recall_given where recall = :id and kind = :kind and who = :who")
                .param("id", recall)
                .param("kind", user.kind())
                .param("who", user.who())
                .query(Long.class)
                .single();
    }

    /** Of which organisations any of these users was given a result, page by page in the order of subjects. */
    List<UUID> given(UUID recall, Collection<User> users, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select distinct g.subject from recall_given g
                  join unnest(:kinds::text[], :whos::text[]) as u (kind, who) on g.kind = u.kind and g.who = u.who
                 where g.recall = :id and (:after::uuid is null or g.subject > :after)
                 order by g.subject limit :limit
                """)
                .param("kinds", texts(users, User::kind))
                .param("whos", texts(users, User::who))
                .param("id", recall)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> row.getObject("subject", UUID.class))
                .list();
    }

    /** The reports that an organisation unit had asked for. */
    List<UUID> reports(UUID recall, String organisation) {
        return jdbc.sql("""
                select document from recall_report
                 where recall = :id and audience = 'official' and organisation = :organisation order by document limit 200
                """)
                .param("id", recall)
                .param("organisation", organisation)
                .query((row, number) -> row.getObject("document", UUID.class))
                .list();
    }

    /** What a recall has come to as its rows say, all of which are read. */
    RecallCounts counts(UUID recall) {
        return jdbc.sql("""
                select count(*) filter (where present) as found,
                       count(*) filter (where present and settled_at is not null) as recomputed,
                       count(*) filter (where changed) as changed,
                       count(*) filter (where regraded) as regraded,
                       (select count(*) from recall_report where recall = :id) as reports,
                       count(*) filter (where changed or reported) as subjects,
                       count(*) filter (where told_at is not null) as subjects_told,
                       (select count(*) from recall_user where recall = :id) as users,
                       (select count(*) from recall_user where recall = :id and told_at is not null) as users_told
                  from recall_result where recall = :id
                """)
                .param("id", recall)
                .query((row, number) -> new RecallCounts(
                        row.getLong("found"),
                        row.getLong("recomputed"),
                        row.getLong("changed"),
                        row.getLong("regraded"),
                        row.getLong("reports"),
                        row.getLong("subjects"),
                        row.getLong("subjects_told"),
                        row.getLong("users"),
                        row.getLong("users_told")))
                .single();
    }

    /** Deletes everything of single organisations and users. */
    void forget(UUID recall) {
        jdbc.sql("delete from recall_given where recall = :id")
                .param("id", recall)
                .update();
        jdbc.sql("delete from recall_user where recall = :id")
                .param("id", recall)
                .update();
        jdbc.sql("delete from recall_report where recall = :id")
                .param("id", recall)
                .update();
        jdbc.sql("delete from recall_result where recall = :id")
                .param("id", recall)
                .update();
    }

    /**
     * A user.
     *
     * @param kind {@code unit}, {@code account} or {@code client}
     * @param who the organisation unit, or the name of the account or client
     */
    record User(String kind, String who) {}

    /**
     * That a user was given a result.
     *
     * @param how {@code look-up}, {@code report} or {@code following}
     */
    record Given(User user, UUID subject, String how) {}
}
