package org.credit531.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.credit531.catalogue.Register;
import org.credit531.subject.StatedParties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes batches into {@code statement}: by COPY while they are read as far as their records are new, the others staged, then
 * compared and inserted in sets.
 */
@Component
final class JdbcIntake implements Intake {

    private final JdbcTemplate template;
    private final Knowledge knowledge;
    private final StatedParties parties;
    private final ShorteningTerms terms;
    private final FactTokens tokens;
    private final TakingOutReturned returning;
    private final ApplicationEventPublisher events;

    JdbcIntake(
            JdbcTemplate template,
            Knowledge knowledge,
            StatedParties parties,
            ShorteningTerms terms,
            FactTokens tokens,
            TakingOutReturned returning,
            ApplicationEventPublisher events) {
        this.terms = terms;
        this.tokens = tokens;
        this.returning = returning;
        this.template = template;
        this.knowledge = knowledge;
        this.parties = parties;
        this.events = events;
    }

    @Override
    public Open begin(Header header) {
        return new Batch(header);
    }

    @Override
    public Set<Long> statedOtherwiseSince(Header header, Collection<StatedRecord> stated, long knowledge) {
        if (stated.isEmpty()) {
            return Set.of();
        }
        var canonical = new Canonical(header.item(), header.unit());
        return JdbcClient.create(template)
                .sql("""
                select asked.place
                  from unnest(:places::bigint[], :keys::uuid[], :states::text[]) as asked (place, record_key, state)
                 cross join lateral (
                        select knowledge, case when retracted then '' else encode(hash, 'hex') end as state from statement
                         where item = :item and record_key = asked.record_key order by revision desc limit 1) present
                 where present.knowledge >= :knowledge and present.state <> asked.state
                """)
                .param("places", stated.stream().map(StatedRecord::row).toArray(Long[]::new))
                .param("keys", stated.stream().map(canonical::key).toArray(UUID[]::new))
                .param(
                        "states",
                        stated.stream().map(one -> state(canonical, one)).toArray(String[]::new))
                .param("item", header.item().item())
                .param("knowledge", knowledge)
                .query((row, number) -> row.getLong("place"))
                .set();
    }

    /** What a record says, or that it is taken back. */
    private static String state(Canonical canonical, StatedRecord stated) {
        return stated.withdrawn() ? "" : HexFormat.of().formatHex(canonical.hash(stated));
    }

    @Override
    public UUID recordKey(Header header, StatedRecord stated) {
        return new Canonical(header.item(), header.unit()).key(stated);
    }

    private final class Batch implements Open {

        private final Header header;
        private final Staging staging;

        Batch(Header header) {
            this.header = header;
            staging = new Staging(
                    template,
                    header,
                    () -> knowledge.next("batch", header.batch()),
                    parties,
                    new RemovedBefore(template, header.item(), tokens));
        }

        @Override
        public void add(StatedRecord stated) {
            staging.add(stated);
        }

        @Override
        public Merged merge(LocalDate today, boolean snapshot, Consumer<Refused> refused) {
            staging.flush();
            var merging = new Merging(template, header, staging);
            long stored = merging.store();
            long withdrawn = merging.withdraw();
            long refusals = stored == staging.rows() ? 0 : merging.refuse(refused);
            tellReturned(refusals == 0 ? 0 : merging.removedBefore());
            long left = snapshot ? merging.retract() : 0;
            terms.hold(header.item());
            boolean changed = stored + withdrawn + left > 0;
            // First what changed, then that the batch is over: whoever hears of the batch finds all that follows from
            // it done.
            if (changed) {
                tell(merging, today);
            }
            boolean withdrew = withdrawn + left > 0;
            events.publishEvent(
                    new BatchTaken(header.item().item(), header.unit(), staging.knowledge(), today, changed, withdrew));
            long accepted = stored + withdrawn;
            long unchanged = staging.rows() - accepted - refusals;
            return new Merged(staging.knowledge(), accepted, unchanged, withdrawn + left, refusals);
        }

        /** What was removed and came again is its unit's to know. */
        private void tellReturned(long rows) {
            if (rows > 0) {
                events.publishEvent(
                        new ReturnRefused(header.batch(), header.item().item(), header.office(), rows));
            }
        }

        private void tell(Merging merging, LocalDate today) {
            merging.stateAliases();
            parties.attribute(word(staging.knowledge()));
            returning.takeOut(staging.knowledge(), today);
            events.publishEvent(new RecordsChanged(staging.knowledge(), today));
        }

        private StatedParties.Word word(long knowledge) {
            Register register = header.item().register();
            return new StatedParties.Word(
                    knowledge,
                    register == null ? Set.of() : register.categories(),
                    register != null && register.ofPersons(),
                    header.item().lifecycle() != null);
        }
    }
}
