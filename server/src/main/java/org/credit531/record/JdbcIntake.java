package org.credit531.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.credit531.subject.StatedParties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes batches into {@code statement}: staged by COPY, compared and inserted in sets. */
@Component
final class JdbcIntake implements Intake {

    private static final int FETCHED = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Knowledge knowledge;
    private final StatedParties parties;
    private final ApplicationEventPublisher events;

    JdbcIntake(JdbcTemplate template, Knowledge knowledge, StatedParties parties, ApplicationEventPublisher events) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.knowledge = knowledge;
        this.parties = parties;
        this.events = events;
    }

    @Override
    public Open begin(Header header) {
        return new Batch(header, new Staging(template, header));
    }

    private final class Batch implements Open {

        private final Header header;
        private final Staging staging;
        private long added;

        Batch(Header header, Staging staging) {
            this.header = header;
            this.staging = staging;
        }

        @Override
        public void add(StatedRecord stated) {
            staging.add(stated);
            added++;
        }

        @Override
        public Merged merge(LocalDate today, boolean snapshot, Consumer<Refused> refused) {
            staging.flush();
            parties.prepare();
            long number = knowledge.next("batch", header.batch());
            rank();
            long refusals = refuse(refused);
            long stored = jdbc.sql("select count(*) from ranked where refusal is null and act = 'store'")
                    .query(Long.class)
                    .single();
            store(number);
            long withdrawn = withdraw(number);
            long left = snapshot ? retract(number) : 0;
            stateParties();
            parties.attribute(number);
            events.publishEvent(new RecordsChanged(number, today));
            long accepted = stored + withdrawn;
            return new Merged(number, accepted, added - accepted - refusals, withdrawn + left, refusals);
        }

        /** Finds each record's last row in the batch and its present version if it is known, and so what is to be done. */
        private void rank() {
            template.execute("analyze staged");
            jdbc.sql("""
                    create temporary table ranked on commit drop as
                    select l.*, c.revision as known_revision, c.party_scheme as known_scheme, c.party_code as known_party,
                           case when exists (select 1 from removed_record r
                                              where r.item = :item and r.record_key = l.record_key) then 'removed-before'
                                when l.party_scheme in ('registration-number-13', 'public-institution-certificate')
                                 and not exists (select 1 from attribution a where a.code = l.party_code
                                                    and a.scheme = l.party_scheme and a.known_to is null)
                                then 'number-not-known'
                                when l.withdrawn and c.revision is null then 'nothing-to-withdraw' end as refusal,
                           case when l.withdrawn then case when c.retracted then 'nothing' else 'withdraw' end
                                when c.revision is null or c.retracted or c.hash <> l.hash then 'store'
                                else 'nothing' end as act
                      from (select distinct on (record_key) * from staged order by record_key, row_number desc) l
                      left join lateral (select revision, hash, retracted, party_scheme, party_code from statement s
                                          where s.item = :item and s.record_key = l.record_key
                                          order by revision desc limit 1) c on true
                    """).param("item", header.item().item()).update();
            template.execute("analyze ranked");
        }

        /** Rows that a later row contradicts, and rows that cannot be taken beside what is known. */
        private long refuse(Consumer<Refused> refused) {
            var count = new AtomicLong();
            jdbc.sql("""
                    select s.row_number, coalesce(r.refusal, 'overtaken') as code,
                           case when r.refusal is null then r.row_number else 0 end as by_row, s.payload
                      from staged s join ranked r using (record_key)
                     where s.hash <> r.hash or s.withdrawn <> r.withdrawn or r.refusal is not null order by s.row_number
                    """).withFetchSize(FETCHED).query(row -> {
                refused.accept(refused(row));
                count.incrementAndGet();
            });
            return count.get();
        }

        private Refused refused(ResultSet row) throws SQLException {
            var values = Canonical.values(header.item(), header.item().version(), row.getString("payload"));
            return new Refused(row.getLong("row_number"), row.getString("code"), row.getLong("by_row"), values);
        }

        private void store(long number) {
            jdbc.sql("""
                    with fresh as (
                        insert into statement (item, record_key, revision, knowledge, batch, row_number, item_version,
                                               unit, retracted, party_scheme, party_code, party_name, effective_from,
                                               effective_assumed, effective_to, removal_on, payload, hash)
                        select :item, record_key, coalesce(known_revision, 0) + 1, :knowledge, :batch, row_number,
                               :version, :unit, false, party_scheme, party_code, party_name, effective_from,
                               effective_assumed, effective_to, removal_on, payload, hash
                          from ranked where refusal is null and act = 'store'
                        returning party_code, party_scheme, record_key)
                    insert into party_record (party_code, party_scheme, item, record_key)
                    select party_code, party_scheme, :item, record_key from fresh
                    on conflict do nothing
                    """)
                    .param("item", header.item().item())
                    .param("knowledge", number)
                    .param("batch", header.batch())
                    .param("version", header.item().version())
                    .param("unit", header.unit())
                    .update();
        }

        /** A record that its source takes back gets a last version that says so. */
        private long withdraw(long number) {
            return jdbc.sql("""
                    with gone as (
                        insert into statement (item, record_key, revision, knowledge, batch, row_number, item_version,
                                               unit, retracted, party_scheme, party_code, party_name, effective_from,
                                               effective_assumed, effective_to, removal_on, payload, hash)
                        select s.item, s.record_key, s.revision + 1, :knowledge, :batch, r.row_number, s.item_version,
                               s.unit, true, s.party_scheme, s.party_code, s.party_name, s.effective_from,
                               s.effective_assumed, s.effective_to, s.removal_on, s.payload, s.hash
                          from ranked r
                          join statement s on s.item = :item and s.record_key = r.record_key
                           and s.revision = r.known_revision
                         where r.refusal is null and r.act = 'withdraw'
                        returning party_scheme, party_code)
                    insert into changed_subject
                    select a.subject from gone
                      join attribution a on a.code = gone.party_code and a.scheme = gone.party_scheme and a.known_to is null
                    """)
                    .param("item", header.item().item())
                    .param("knowledge", number)
                    .param("batch", header.batch())
                    .update();
        }

        /** A snapshot is all that the unit states: what it leaves out gets a last version that says so. */
        private long retract(long number) {
            return jdbc.sql("""
                    with gone as (
                        insert into statement (item, record_key, revision, knowledge, batch, row_number, item_version,
                                               unit, retracted, party_scheme, party_code, party_name, effective_from,
                                               effective_assumed, effective_to, removal_on, payload, hash)
                        select item, record_key, revision + 1, :knowledge, :batch, 0, item_version, unit, true,
                               party_scheme, party_code, party_name, effective_from, effective_assumed, effective_to,
                               removal_on, payload, hash
                          from statement s
                         where item = :item and unit = :unit and not retracted and knowledge < :knowledge
                           and not exists (select 1 from statement n where n.item = s.item
                                              and n.record_key = s.record_key and n.revision = s.revision + 1)
                           and not exists (select 1 from ranked r where r.record_key = s.record_key)
                        returning party_scheme, party_code)
                    insert into changed_subject
                    select a.subject from gone
                      join attribution a on a.code = gone.party_code and a.scheme = gone.party_scheme and a.known_to is null
                    """)
                    .param("item", header.item().item())
                    .param("unit", header.unit())
                    .param("knowledge", number)
                    .param("batch", header.batch())
                    .update();
        }

        /** Hands over the parties of what is new, each as its last row states it, and touches those that records were about before. */
        private void stateParties() {
            jdbc.sql("""
                    insert into stated_party (scheme, code, name, kind, region, confirmed, stated_on, tells_end, ended_on)
                    select distinct on (party_scheme, party_code)
                           party_scheme, party_code, party_name, kind, region, :confirmed, effective_from, false, ended_on
                      from ranked where refusal is null and act = 'store'
                     order by party_scheme, party_code, row_number desc
                    """).param("confirmed", header.item().registers()).update();
            template.execute("""
                    insert into stated_alias (scheme, code, alias_scheme, alias_code, stated_on)
                    select r.party_scheme, r.party_code, alias ->> 0, alias ->> 1, r.effective_from
                      from ranked r cross join lateral jsonb_array_elements(r.aliases) as alias
                     where r.refusal is null and r.act = 'store' and r.aliases is not null
                    """);
            template.execute("""
                    insert into changed_subject
                    select a.subject from ranked r
                      join attribution a on a.code = r.known_party and a.scheme = r.known_scheme and a.known_to is null
                     where r.refusal is null and r.act = 'store' and r.known_party <> r.party_code
                    """);
        }
    }
}
