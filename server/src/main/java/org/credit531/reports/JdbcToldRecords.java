package org.credit531.reports;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has become of the records that reports tell, in PostgreSQL. */
@Component
class JdbcToldRecords {

    private final JdbcClient jdbc;

    JdbcToldRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Leaves a commit, in that commit, where documents tell records of its item; whether it was left.
     *
     * @param anyway whether also if it is none of an objection
     */
    boolean leave(Commit commit, boolean anyway) {
        return jdbc.sql("""
                insert into report_commit (knowledge, item)
                select :knowledge::bigint, :item::text
                 where exists (select 1 from document_record where item = :item)
                   and (:anyway::boolean
                        or exists (select 1 from knowledge k join batch b on b.id = k.batch
                                    where k.number = :knowledge and b.channel = 'objection'))
                on conflict do nothing
                """)
                        .param("knowledge", commit.knowledge())
                        .param("item", commit.item())
                        .param("anyway", anyway)
                        .update()
                == 1;
    }

    /** The first commit that was left and that nobody else is at. */
    Optional<Commit> first() {
        return jdbc.sql("""
                select knowledge, item from report_commit order by knowledge, item limit 1 for update skip locked
                """)
                .query((row, number) -> new Commit(row.getLong("knowledge"), row.getString("item")))
                .optional();
    }

    void done(Commit commit) {
        jdbc.sql("delete from report_commit where knowledge = :knowledge and item = :item")
                .param("knowledge", commit.knowledge())
                .param("item", commit.item())
                .update();
    }

    /**
     * Reports that hold and told before a commit what it took back or stated anew on an objection.
     *
     * @param everyVersion whether whatever it stated anew counts
     */
    List<UUID> overtaken(Commit commit, boolean everyVersion, int limit) {
        return jdbc.sql("""
                select distinct d.id from document_record r
                  join report p on p.document = r.document and not p.ended and p.known_at < :knowledge
                  join document d on d.id = r.document and d.superseded_at is null and d.destroyed_at is null
                  join statement s
                    on s.item = r.item and s.record_key = r.record_key and s.knowledge = :knowledge
                  left join batch b on b.id = s.batch
                 where r.item = :item and (s.retracted or :every::boolean or b.channel = 'objection')
                 order by d.id limit :limit
                """)
                .param("knowledge", commit.knowledge())
                .param("item", commit.item())
                .param("every", everyVersion)
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Reports issued since a time that hold and tell what was removed, or taken back, while they were made or later. */
    List<UUID> gone(OffsetDateTime since, int limit) {
        return jdbc.sql("""
                select distinct d.id from report p
                  join document d on d.id = p.document and d.superseded_at is null and d.destroyed_at is null
                  join document_record r on r.document = p.document
                 where p.issued_at > :since and not p.ended
                   and (exists (select 1 from removed_record g
                                 where g.item = r.item and g.record_key = r.record_key and g.known_to > p.known_at)
                        or exists (select 1 from statement s join knowledge k on k.number = s.knowledge
                                    where s.item = r.item and s.record_key = r.record_key
                                      and s.knowledge > p.known_at
                                      and s.retracted and k.at > p.issued_at - interval '1 hour'))
                 order by d.id limit :limit
                """)
                .param("since", since)
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** A commit that brought records of an item. */
    record Commit(long knowledge, String item) {}
}
