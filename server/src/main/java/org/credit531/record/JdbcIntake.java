package org.credit531.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.credit531.identifiers.Uscc;
import org.credit531.subject.StatedParty;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes batches into {@code statement}: staged by COPY, compared and inserted in sets. */
@Component
final class JdbcIntake implements Intake {

    private static final int PARTIES_AT_A_TIME = 10_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Knowledge knowledge;
    private final Subjects subjects;
    private final ApplicationEventPublisher events;

    JdbcIntake(JdbcTemplate template, Knowledge knowledge, Subjects subjects, ApplicationEventPublisher events) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.knowledge = knowledge;
        this.subjects = subjects;
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
        public Merged merge(LocalDate today, boolean snapshot) {
            staging.flush();
            long number = knowledge.next("batch", header.batch());
            rank();
            List<Refused> refused = refused();
            long accepted = insert(number);
            long retracted = snapshot ? retract(number) : 0;
            planForNewRows();
            events.publishEvent(new RecordsChanged(number, attribute(number), today));
            return new Merged(number, accepted, added - accepted - refused.size(), retracted, refused);
        }

        /**
         * What follows looks up rows that this transaction has just inserted, a few thousand at a time. No statistics
         * know them yet, so the planner would take the tables for empty and read them whole, again and again.
         */
        private void planForNewRows() {
            template.execute("set local plan_cache_mode = force_custom_plan");
            template.execute("set local enable_seqscan = off");
            template.execute("set local enable_hashjoin = off");
            template.execute("set local enable_mergejoin = off");
        }

        /** Finds each record's last row in the batch, and its present version if it is already known. */
        private void rank() {
            template.execute("analyze staged");
            jdbc.sql("""
                    create temporary table ranked on commit drop as
                    select l.*, c.revision as known_revision, c.hash as known_hash, coalesce(c.retracted, true) as known_gone,
                           c.party_code as known_party, c.party_name as known_name,
                           exists (select 1 from removed_record r
                                    where r.item = :item and r.record_key = l.record_key) as removed
                      from (select distinct on (record_key) * from staged order by record_key, row_number desc) l
                      left join lateral (select revision, hash, retracted, party_code, party_name from statement s
                                          where s.item = :item and s.record_key = l.record_key
                                          order by revision desc limit 1) c on true
                    """).param("item", header.item().item()).update();
            template.execute("analyze ranked");
            template.execute("create temporary table changed_party (code text, name text) on commit drop");
        }

        /** Rows that a later row contradicts, and rows of records that the law has removed. */
        private List<Refused> refused() {
            return jdbc.sql("""
                    select s.row_number, case when r.removed then 0 else r.row_number end as by_row, s.payload
                      from staged s join ranked r using (record_key)
                     where s.hash <> r.hash or r.removed order by s.row_number
                    """)
                    .query((row, index) -> new Refused(
                            row.getLong(1),
                            row.getLong(2),
                            Canonical.values(header.item(), header.item().version(), row.getString(3))))
                    .list();
        }

        private long insert(long number) {
            return jdbc.sql("""
                    with fresh as (
                        insert into statement (item, record_key, revision, knowledge, batch, row_number, item_version,
                                               unit, retracted, party_scheme, party_code, party_name, effective_from,
                                               effective_assumed, effective_to, removal_on, payload, hash)
                        select :item, record_key, coalesce(known_revision, 0) + 1, :knowledge, :batch, row_number,
                               :version, :unit, false, 'uscc', party_code, party_name, effective_from,
                               effective_assumed, effective_to, removal_on, payload, hash
                          from ranked where not removed and (known_gone or known_hash <> hash)
                        returning party_code, party_scheme, party_name, record_key),
                    located as (
                        insert into party_record (party_code, party_scheme, item, record_key)
                        select party_code, party_scheme, :item, record_key from fresh
                        on conflict do nothing)
                    insert into changed_party select party_code, party_name from fresh
                    """)
                    .param("item", header.item().item())
                    .param("knowledge", number)
                    .param("batch", header.batch())
                    .param("version", header.item().version())
                    .param("unit", header.unit())
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
                        returning party_code, party_name)
                    insert into changed_party select * from gone
                    """)
                    .param("item", header.item().item())
                    .param("unit", header.unit())
                    .param("knowledge", number)
                    .param("batch", header.batch())
                    .update();
        }

        /** Subjects of what changed, and of the party that a corrected record was about before. */
        private List<SubjectId> attribute(long number) {
            Set<SubjectId> touched = new LinkedHashSet<>();
            List<StatedParty> parties = new ArrayList<>();
            jdbc.sql("""
                    select code, max(name) as name, bool_or(known) as known from (
                        select code, name, false as known from changed_party
                        union all
                        select known_party, known_name, true from ranked where not removed and known_party <> party_code) p
                     group by code
                    """).query(row -> {
                boolean confirmed = header.item().registers() && !row.getBoolean(3);
                parties.add(new StatedParty(Uscc.of(row.getString(1)), row.getString(2), confirmed));
                if (parties.size() == PARTIES_AT_A_TIME) {
                    touched.addAll(subjects.attribute(parties, number));
                    parties.clear();
                }
            });
            touched.addAll(subjects.attribute(parties, number));
            return List.copyOf(touched);
        }
    }
}
