package org.credit531.record;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.subject.StatedParties;
import org.credit531.subject.SubjectId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Marks and stops in PostgreSQL. A stop changes answers, so it has a number as every commit of records has. */
@Component
class JdbcContests implements Contests {

    private final JdbcClient jdbc;
    private final Records records;
    private final Knowledge knowledge;
    private final StatedParties parties;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcContests(
            JdbcClient jdbc,
            Records records,
            Knowledge knowledge,
            StatedParties parties,
            Catalogue catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.knowledge = knowledge;
        this.parties = parties;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Statement> find(SubjectId subject, String item, UUID recordKey) {
        return records.of(subject, LocalDate.now(clock), knowledge.latest()).stream()
                .filter(statement ->
                        statement.item().equals(item) && statement.recordKey().equals(recordKey))
                .findFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(UUID dispute, Contested contested, LocalDate since) {
        jdbc.sql("""
                insert into record_dispute (dispute, subject, item, record_key, field, since)
                values (:dispute, :subject, :item, :key, :field, :since)
                """)
                .param("dispute", dispute)
                .param("subject", contested.subject().value())
                .param("item", contested.item())
                .param("key", contested.recordKey())
                .param("field", contested.field())
                .param("since", since)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void unmark(UUID dispute) {
        jdbc.sql("delete from record_dispute where dispute = :dispute")
                .param("dispute", dispute)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(UUID cause, Contested contested, LocalDate today) {
        if (isStopped(cause)) {
            return;
        }
        long number = knowledge.next("stop", null);
        jdbc.sql("""
                insert into record_stop (item, record_key, known_from, cause, since)
                values (:item, :key, :number, :cause, :since)
                """)
                .param("item", contested.item())
                .param("key", contested.recordKey())
                .param("number", number)
                .param("cause", cause)
                .param("since", today)
                .update();
        tell(contested.subject(), number, today);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(UUID cause, Contested contested, LocalDate today) {
        if (!isStopped(cause)) {
            return;
        }
        long number = knowledge.next("resume", null);
        jdbc.sql("update record_stop set known_to = :number where cause = :cause and known_to is null")
                .param("number", number)
                .param("cause", cause)
                .update();
        tell(contested.subject(), number, today);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Contested contested, UUID successor, LocalDate today) {
        noteSuccessor(contested, successor);
        jdbc.sql("update record_dispute set record_key = :to where item = :item and record_key = :from")
                .param("to", successor)
                .param("item", contested.item())
                .param("from", contested.recordKey())
                .update();
        events.publishEvent(new RecordReplaced(contested.item(), contested.recordKey(), successor));
        if (isAnyStopOpen(contested)) {
            long number = knowledge.next("stop", null);
            extendStops(contested, successor, number);
            tell(contested.subject(), number, today);
        }
    }

    /** A removal of the one takes the other out, too. */
    private void noteSuccessor(Contested contested, UUID successor) {
        jdbc.sql("""
                insert into record_successor (item, record_key, successor) values (:item, :from, :to) on conflict do nothing
                """)
                .param("item", contested.item())
                .param("from", contested.recordKey())
                .param("to", successor)
                .update();
    }

    private boolean isAnyStopOpen(Contested contested) {
        return jdbc.sql("""
                select exists (select 1 from record_stop where item = :item and record_key = :key and known_to is null)
                """)
                .param("item", contested.item())
                .param("key", contested.recordKey())
                .query(Boolean.class)
                .single();
    }

    /**
     * The stop of the record that was taken back stays open until its cause ends: as known before it must not be told again, and
     * its unit may send it once more.
     */
    private void extendStops(Contested contested, UUID successor, long number) {
        jdbc.sql("""
                insert into record_stop (item, record_key, known_from, cause, since)
                select item, :to, :number, cause, since from record_stop
                 where item = :item and record_key = :from and known_to is null
                on conflict do nothing
                """)
                .param("number", number)
                .param("item", contested.item())
                .param("from", contested.recordKey())
                .param("to", successor)
                .update();
    }

    private boolean isStopped(UUID cause) {
        return jdbc.sql("select exists (select 1 from record_stop where cause = :cause and known_to is null)")
                .param("cause", cause)
                .query(Boolean.class)
                .single();
    }

    private void tell(SubjectId subject, long number, LocalDate today) {
        parties.prepare();
        jdbc.sql("insert into changed_subject (subject, fresh, altered) values (:subject, false, false)")
                .param("subject", subject.value())
                .update();
        events.publishEvent(new RecordsChanged(number, today));
    }

    @Override
    public Map<SubjectId, LocalDate> disputedIdentities(Collection<SubjectId> subjects) {
        return jdbc
                .sql("""
                select coalesce(s.merged_into, s.id), min(d.since) from record_dispute d join subject s on s.id = d.subject
                 where (s.id = any(:subjects) or s.merged_into = any(:subjects)) and d.item = any(:items) group by 1
                """)
                .param("subjects", subjects.stream().map(SubjectId::value).toArray(UUID[]::new))
                .param(
                        "items",
                        catalogue.items().stream()
                                .filter(Item::registers)
                                .map(Item::item)
                                .toArray(String[]::new))
                .query((row, number) ->
                        Map.entry(new SubjectId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
