package org.credit531.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.credit531.calendar.DayTurned;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.subject.StatedParties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes records whose term is over (Zhejiang Regulation, article 16). From that day no reading returns them anyway;
 * this removes them from the tables, leaves a mark that says so and nothing more, and has what rests on them recomputed.
 */
@Component
class Removing {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Knowledge knowledge;
    private final StatedParties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Removing(
            JdbcClient jdbc,
            Catalogue catalogue,
            Knowledge knowledge,
            StatedParties parties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.knowledge = knowledge;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** Deletes every record whose term is over. */
    @EventListener
    @Order(10)
    void on(DayTurned day) {
        LocalDate today = day.today();
        if (!anyDue(today)) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        long number = knowledge.next("removal", null);
        catalogue.items().stream().filter(item -> item.retention() != null).forEach(item -> mark(item, today, now));
        deletePlaces(now);
        jdbc.sql("""
                delete from statement s using removed_record r
                 where r.item = s.item and r.record_key = s.record_key and r.deleted_at = :now
                """).param("now", now).update();
        parties.prepare();
        jdbc.sql(
                        "insert into changed_subject select distinct subject, false, false from removed_record where deleted_at = :now")
                .param("now", now)
                .update();
        events.publishEvent(new RecordsChanged(number, today));
    }

    /** A record is due when the term of its last version is over. */
    private boolean anyDue(LocalDate today) {
        return jdbc.sql("""
                select exists (
                    select 1 from statement s
                     where s.removal_on <= :today
                       and not exists (select 1 from statement n where n.item = s.item and n.record_key = s.record_key
                                          and n.revision = s.revision + 1))
                """).param("today", today).query(Boolean.class).single();
    }

    /** A record goes when its last version's term is over; its earlier versions go with it, whomever they were about. */
    private void mark(Item item, LocalDate today, OffsetDateTime now) {
        jdbc.sql("""
                insert into removed_record (item, record_key, subject, effective_from, removal_on, known_from, article,
                                            deleted_at)
                select distinct on (s.record_key, a.subject) s.item, s.record_key, a.subject, s.effective_from,
                       due.removal_on, min(s.knowledge) over (partition by s.record_key, a.subject), :article, :now
                  from statement due
                  join statement s on s.item = due.item and s.record_key = due.record_key
                  join attribution a on a.scheme = s.party_scheme and a.code = s.party_code and a.known_to is null
                 where due.item = :item and due.removal_on <= :today
                   and not exists (select 1 from statement n where n.item = due.item
                                      and n.record_key = due.record_key and n.revision = due.revision + 1)
                 order by s.record_key, a.subject, s.revision desc
                on conflict (item, record_key, subject) do update
                   set removal_on = excluded.removal_on, deleted_at = excluded.deleted_at
                """)
                .param("item", item.item())
                .param("article", articleOf(item))
                .param("today", today)
                .param("now", now)
                .update();
    }

    /** Where the records were found by their parties. */
    private void deletePlaces(OffsetDateTime now) {
        jdbc.sql("""
                delete from party_record p using removed_record r, statement s
                 where r.deleted_at = :now and s.item = r.item and s.record_key = r.record_key
                   and p.party_code = s.party_code and p.party_scheme = s.party_scheme
                   and p.item = s.item and p.record_key = s.record_key
                """).param("now", now).update();
    }

    static String articleOf(Item item) {
        return Objects.requireNonNull(item.retention(), "only items with a term are removed")
                .article();
    }
}
