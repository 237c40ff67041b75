package org.credit531.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.credit531.calendar.DayTurned;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.Sealed;
import org.credit531.subject.StatedParties;
import org.credit531.subject.SubjectId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells others of sealed records whose day of release has come, under a knowledge number of its own. Reading them is
 * possible from that day anyway; this has what rests on them recomputed.
 */
@Component
class Unsealing {

    private static final String ACT = "release";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Knowledge knowledge;
    private final StatedParties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Unsealing(
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

    /** Tells of what was released since it was done last. After {@link Removing}: what is gone is not told of. */
    @EventListener
    @Order(11)
    void on(DayTurned day) {
        LocalDate since = doneLast();
        List<SubjectId> subjects = new ArrayList<>();
        for (Item item : catalogue.items()) {
            Sealed sealed = item.sealed();
            if (sealed != null) {
                subjects.addAll(released(item.item(), sealed.until(), since, day.today()));
            }
        }
        if (!subjects.isEmpty()) {
            tell(subjects, day.today());
        }
    }

    private LocalDate doneLast() {
        return jdbc.sql("select at from knowledge where act = :act order by number desc limit 1")
                .param("act", ACT)
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> at.atZoneSameInstant(clock.getZone()).toLocalDate())
                .orElse(LocalDate.EPOCH);
    }

    private List<SubjectId> released(String item, String field, LocalDate since, LocalDate today) {
        return jdbc.sql("""
                select distinct a.subject from statement s
                  join attribution a on a.scheme = s.party_scheme and a.code = s.party_code and a.known_to is null
                 where s.item = :item and not s.retracted
                   and (s.payload ->> :field)::date > :since and (s.payload ->> :field)::date <= :today
                   and not exists (select 1 from statement n where n.item = s.item and n.record_key = s.record_key
                                      and n.revision = s.revision + 1)
                """)
                .param("item", item)
                .param("field", field)
                .param("since", since)
                .param("today", today)
                .query((row, number) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    private void tell(List<SubjectId> subjects, LocalDate today) {
        long number = knowledge.next(ACT, null);
        parties.prepare();
        jdbc.sql("insert into changed_subject select unnest(:subjects::uuid[]), false, false")
                .param("subjects", subjects.stream().map(SubjectId::value).toArray(UUID[]::new))
                .update();
        events.publishEvent(new RecordsChanged(number, today));
    }
}
