package org.credit531.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.subject.SubjectId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes records whose term is over (Zhejiang Regulation, article 16). From that day no reading returns them anyway;
 * this removes them from the tables, leaves a mark that says so and nothing more, and has what rests on them recomputed.
 */
@Component
public class Removing {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Knowledge knowledge;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Removing(JdbcClient jdbc, Catalogue catalogue, Knowledge knowledge, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.knowledge = knowledge;
        this.events = events;
        this.clock = clock;
    }

    /** Deletes every record whose term is over today, in one transaction, and returns how many there were. */
    @Transactional
    public long removeDue() {
        LocalDate today = LocalDate.now(clock);
        if (!anyDue(today)) {
            return 0;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        long number = knowledge.next("removal", null);
        long removed = 0;
        for (Item item : catalogue.items()) {
            removed += item.retention() == null ? 0 : mark(item, today, now);
        }
        jdbc.sql("""
                delete from statement s using removed_record r
                 where r.item = s.item and r.record_key = s.record_key and r.deleted_at = :now
                """).param("now", now).update();
        jdbc.sql("""
                delete from party_record p using removed_record r
                 where r.item = p.item and r.record_key = p.record_key and r.deleted_at = :now
                   and p.party_code in (select a.code from attribution a where a.subject = r.subject)
                """).param("now", now).update();
        events.publishEvent(new RecordsChanged(number, touched(now), today));
        return removed;
    }

    private boolean anyDue(LocalDate today) {
        return jdbc.sql("select exists (select 1 from statement where removal_on <= :today)")
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** A record goes when its last version's term is over; its earlier versions go with it. */
    private int mark(Item item, LocalDate today, OffsetDateTime now) {
        return jdbc.sql("""
                insert into removed_record (item, record_key, subject, effective_from, removal_on, known_from, article,
                                            deleted_at)
                select s.item, s.record_key, a.subject, s.effective_from, s.removal_on,
                       s.knowledge, :article, :now
                  from statement s
                  join attribution a on a.scheme = s.party_scheme and a.code = s.party_code and a.known_to is null
                 where s.item = :item and s.removal_on <= :today
                   and not exists (select 1 from statement n where n.item = s.item and n.record_key = s.record_key
                                      and n.revision = s.revision + 1)
                on conflict (item, record_key) do update
                   set removal_on = excluded.removal_on, deleted_at = excluded.deleted_at
                """)
                .param("item", item.item())
                .param("article", articleOf(item))
                .param("today", today)
                .param("now", now)
                .update();
    }

    private List<SubjectId> touched(OffsetDateTime now) {
        return jdbc.sql("select distinct subject from removed_record where deleted_at = :now")
                .param("now", now)
                .query((row, number) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    static String articleOf(Item item) {
        return Objects.requireNonNull(item.retention(), "only items with a term are removed")
                .article();
    }
}
