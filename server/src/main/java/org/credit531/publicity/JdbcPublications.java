package org.credit531.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.credit531.subject.SubjectId;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The index of the public lists in PostgreSQL, as it is read. */
@Component
class JdbcPublications {

    /** The state of SQL of a query that took longer than it may. */
    private static final String CANCELLED = "57014";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JdbcPublications(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Optional<Publication> find(Sheet sheet, UUID id) {
        return jdbc.sql("select * from publication where item = :item and id = :id")
                .param("item", sheet.item())
                .param("id", id)
                .query((row, number) -> publication(row))
                .optional();
    }

    /**
     * Items that fit a filter, the latest decisions first. Anybody may ask anything: what takes too long is given up.
     *
     * @param subject whose alone, where the query is a code of its own
     */
    List<Publication> list(
            Sheet sheet, PublicationFilter filter, @Nullable SubjectId subject, LocalDate today, int limit) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                jdbc.sql("set local statement_timeout = '5s'").update();
                jdbc.sql("set local plan_cache_mode = 'force_custom_plan'").update();
                return listed(sheet, filter, subject, today, limit);
            }));
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException cause && CANCELLED.equals(cause.getSQLState())) {
                throw new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "publicity-too-wide");
            }
            throw e;
        }
    }

    /** Planned for what is asked, since most conditions are left out mostly. */
    private List<Publication> listed(
            Sheet sheet, PublicationFilter filter, @Nullable SubjectId subject, LocalDate today, int limit) {
        PublicationFilter.Place place = filter.place();
        return jdbc.sql("""
                select p.* from publication p
                 where p.item = :item and p.shown and (p.until_on is null or p.until_on > :today)
                   and (:unit::text is null or p.unit = :unit)
                   and (:region::text is null or p.region like :region || '%')
                   and (:category::text is null or p.category = :category)
                   and (:from::date is null or p.decided_on >= :from)
                   and (:until::date is null or p.decided_on <= :until)
                   and (:subject::uuid is null or (p.party_scheme, p.party_code) in (
                        select a.scheme, a.code from attribution a where a.subject = :subject and a.known_to is null))
                   and (:text::text is null or p.id in (
                        select n.id from publication n
                         where n.item = :item and n.number <> '' and n.number like :number
                        union
                        select n.id from publication n
                         where n.item = :item and n.shown and n.name like :pattern
                           and (length(:text) < 2 or public.bigrams(n.name) collate "C" @> public.bigrams(:text))))
                   and (:day::date is null or (p.decided_on, p.id) < (:day::date, :id::uuid))
                 order by p.decided_on desc, p.id desc limit :limit
                """)
                .param("item", sheet.item())
                .param("today", today)
                .param("unit", filter.unit(), Types.VARCHAR)
                .param("region", filter.regionPrefix(), Types.VARCHAR)
                .param("category", filter.category(), Types.VARCHAR)
                .param("from", filter.firstDay(), Types.DATE)
                .param("until", filter.lastDay(), Types.DATE)
                .param("subject", subject == null ? null : subject.value(), Types.OTHER)
                .param("text", subject == null ? filter.q() : null, Types.VARCHAR)
                .param("number", filter.number())
                .param("pattern", filter.pattern(), Types.VARCHAR)
                .param("day", place == null ? null : place.day(), Types.DATE)
                .param("id", place == null ? null : place.id(), Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> publication(row))
                .list();
    }

    /** The versions of a record, the first first: under which number each became known, and on which day. */
    List<Version> versions(String item, UUID key) {
        return jdbc.sql("""
                select s.revision, s.retracted, s.knowledge, (k.at at time zone 'Asia/Shanghai')::date as on
                  from statement s join knowledge k on k.number = s.knowledge
                 where s.item = :item and s.record_key = :key order by s.revision
                """)
                .param("item", item)
                .param("key", key)
                .query((row, number) -> new Version(
                        row.getBoolean("retracted"), row.getLong("knowledge"), row.getObject("on", LocalDate.class)))
                .list();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getObject("id", UUID.class),
                row.getString("item"),
                row.getObject("record_key", UUID.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("corrected_on", LocalDate.class),
                row.getObject("moved_on", LocalDate.class),
                withdrawal(row));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        LocalDate told = row.getObject("withdrawn_told_on", LocalDate.class);
        return told == null
                ? null
                : new Withdrawal(told, row.getObject("withdrawn_on", LocalDate.class), row.getString("withdrawal"));
    }

    /** A version of a record. */
    record Version(boolean retracted, long knowledge, LocalDate on) {}
}
