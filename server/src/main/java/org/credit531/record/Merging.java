package org.credit531.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.credit531.catalogue.Lifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares what was staged of a batch with what is known and stores what is new: the last row of each record. Most batches bring
 * only records of which nothing was known; then nothing is staged, and there is nothing to do.
 */
final class Merging {

    private static final int FETCHED = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Intake.Header header;
    private final Staging staging;
    private final long number;
    private final long takenBack;

    Merging(JdbcTemplate template, Intake.Header header, Staging staging) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.header = header;
        this.staging = staging;
        this.number = staging.knowledge();
        plan();
        takenBack = takeBack();
        stageAgain();
        judgeIdentities();
    }

    /**
     * Sorting in memory as far as 128 MB reach, for this transaction alone. What is staged is counted before it is used: no
     * statistics know a temporary table by themselves.
     */
    private void plan() {
        template.execute("set local work_mem = '128MB'");
        template.execute("set local plan_cache_mode = force_custom_plan");
        template.execute("set local default_statistics_target = 10");
        template.execute("analyze staged");
        template.execute("""
                create temporary table refused_row (row_number bigint, code text, by_row bigint) on commit drop
                """);
        template.execute("create temporary table removed_again (row_number bigint) on commit drop");
    }

    /**
     * Rows that tell a fact which was removed from the subject, whichever of its codes they name it by, and that no later
     * decision states: one without a day of its own proves none.
     */
    private void judgeIdentities() {
        if (!staging.isGuarded() || staging.staged() == 0) {
            return;
        }
        jdbc.sql("""
                insert into removed_again
                select distinct s.row_number
                  from staged s
                 cross join lateral jsonb_array_elements_text(s.identities) as asked(token)
                  join removed_fact f on f.token = asked.token
                  join subject was on was.id = f.subject
                 cross join lateral (
                       select a.subject from attribution a
                        where a.code = s.party_code and a.scheme = s.party_scheme and a.known_to is null
                       union all
                       select a.subject from attribution a
                        where s.party_scheme = 'organisation-code' and substr(a.code, 9, 9) = s.party_code
                          and a.scheme = 'uscc' and a.known_to is null
                       union all
                       select a.subject from attribution a
                        where s.party_scheme = 'uscc' and a.code = substr(s.party_code, 9, 9)
                          and a.scheme = 'organisation-code' and a.known_to is null) named
                 where not s.withdrawn and named.subject in (was.id, was.merged_into)
                   and (s.effective_assumed or s.effective_from <= f.decided_on)
                """).update();
        template.execute("analyze removed_again");
    }

    /**
     * A row was stored, and a later one of the same record is staged: it is taken back and compared with it, as if neither
     * had been stored. What it said of other numbers is not kept, for the later row counts.
     */
    private long takeBack() {
        if (staging.stored() == 0 || staging.staged() == 0) {
            return 0;
        }
        return jdbc.sql("""
                with back as (
                    delete from statement s using (select distinct record_key from staged) l
                     where s.item = :item and s.record_key = l.record_key and s.knowledge = :knowledge
                    returning s.*),
                unlocated as (
                    delete from party_record p using back
                     where p.party_code = back.party_code and p.party_scheme = back.party_scheme
                       and p.item = back.item and p.record_key = back.record_key),
                unheard as (
                    delete from stated_party p using back where p.row_number = back.row_number),
                unnamed as (
                    delete from stated_alias a using back where a.row_number = back.row_number)
                insert into staged select back.*, null, false, null from back
                """)
                .param("item", header.item().item())
                .param("knowledge", number)
                .update();
    }

    /**
     * A row said what is known already, and another one of the same record is staged: it is staged, too, as what it said.
     */
    private void stageAgain() {
        template.execute("analyze same_row");
        if (staging.staged() == 0) {
            return;
        }
        template.execute("analyze staged");
        jdbc.sql("""
                with again as (
                    delete from same_row r using (select distinct record_key from staged) l
                     where r.record_key = l.record_key
                    returning r.record_key, r.row_number)
                insert into staged
                select s.item, s.record_key, s.revision, s.knowledge, s.batch, a.row_number, s.item_version, s.unit,
                       s.retracted, s.party_scheme, s.party_code, s.party_name, s.effective_from, s.effective_assumed,
                       s.effective_to, s.removal_on, s.payload, s.hash, s.region, null, false, null
                  from again a
                 cross join lateral (select * from statement s
                                      where s.item = :item and s.record_key = a.record_key
                                      order by revision desc limit 1) s
                """).param("item", header.item().item()).update();
    }

    /**
     * Stores the last row of each record in the batch if it is new or differs from the record's present version, and hands
     * over its party. A record is the office's that stated it first; offices of the regions around it may change it, too.
     */
    long store() {
        return staging.stored() - takenBack + compared();
    }

    private long compared() {
        Lifecycle lifecycle = header.item().lifecycle();
        return jdbc.sql("""
                with fresh as (
                    insert into statement (item, record_key, revision, knowledge, batch, row_number, item_version,
                                           unit, region, retracted, party_scheme, party_code, party_name, effective_from,
                                           effective_assumed, effective_to, removal_on, payload, hash)
                    select :item, l.record_key, coalesce(c.revision, 0) + 1, :knowledge, :batch, l.row_number,
                           :version, :unit, case when c.revision is null or c.retracted then :region else c.region end,
                           false, l.party_scheme, l.party_code, l.party_name, l.effective_from,
                           l.effective_assumed, l.effective_to, l.removal_on, l.payload, l.hash
                      from (select distinct on (record_key) * from staged order by record_key, row_number desc) l
                      left join lateral (select revision, hash, retracted, region from statement s
                                          where s.item = :item and s.record_key = l.record_key
                                            and (:persons or s.party_scheme <> 'citizen-number')
                                          order by revision desc limit 1) c on :known
                     where not l.withdrawn
                       and (c.revision is null or c.retracted or c.hash <> l.hash and starts_with(c.region, :within))
                       and not (:removed and exists (select 1 from removed_record r
                                                      where r.item = :item and r.record_key = l.record_key
                                                        and (l.effective_assumed or l.effective_from <= r.effective_from)))
                       and not (:guarded and exists (select 1 from removed_again g where g.row_number = l.row_number))
                       and not (:unchecked
                                and l.party_scheme in ('registration-number-13', 'public-institution-certificate')
                                and not exists (select 1 from attribution a where a.code = l.party_code
                                                   and a.scheme = l.party_scheme and a.known_to is null))
                    returning party_scheme, party_code, party_name, record_key, revision, row_number, effective_from,
                              case when payload ->> :status = any(:ended) then effective_from end as ended_on),
                located as (
                    insert into party_record (party_code, party_scheme, item, record_key)
                    select party_code, party_scheme, :item, record_key from fresh where revision = 1
                     order by party_code, party_scheme, record_key)
                insert into stated_party (scheme, code, name, row_number, stated_on, ended_on)
                select party_scheme, party_code, party_name, row_number, effective_from, ended_on from fresh
                """)
                .param("item", header.item().item())
                .param("knowledge", number)
                .param("batch", header.batch())
                .param("version", header.item().version())
                .param("unit", header.unit())
                .param("region", header.office().region())
                .param("within", header.office().regionPrefix())
                .param("persons", header.item().ofPersons())
                .param("known", staging.isItemKnown())
                .param("removed", staging.isItemRemoved())
                .param("guarded", staging.isGuarded())
                .param("unchecked", staging.hasUncheckedNumbers())
                .param("status", lifecycle == null ? null : lifecycle.status(), Types.VARCHAR)
                .param(
                        "ended",
                        lifecycle == null ? new String[0] : lifecycle.ended().toArray(String[]::new))
                .update();
    }

    /** A record that its source takes back gets a last version that says so, and is nobody's until somebody states it anew. */
    long withdraw() {
        if (!staging.hasWithdrawals()) {
            return 0;
        }
        return jdbc.sql("""
                with gone as (
                    insert into statement (item, record_key, revision, knowledge, batch, row_number, item_version,
                                           unit, region, retracted, party_scheme, party_code, party_name, effective_from,
                                           effective_assumed, effective_to, removal_on, payload, hash)
                    select s.item, s.record_key, s.revision + 1, :knowledge, :batch, l.row_number, s.item_version,
                           s.unit, s.region, true, s.party_scheme, s.party_code, s.party_name, s.effective_from,
                           s.effective_assumed, s.effective_to, s.removal_on, s.payload, s.hash
                      from (select distinct on (record_key) record_key, row_number, withdrawn
                              from staged order by record_key, row_number desc) l
                     cross join lateral (select * from statement s
                                          where s.item = :item and s.record_key = l.record_key
                                          order by revision desc limit 1) s
                     where l.withdrawn and not s.retracted and starts_with(s.region, :within)
                    returning party_scheme, party_code)
                insert into changed_subject
                select a.subject, false, false from gone
                  join attribution a on a.code = gone.party_code and a.scheme = gone.party_scheme and a.known_to is null
                """)
                .param("item", header.item().item())
                .param("knowledge", number)
                .param("batch", header.batch())
                .param("within", header.office().regionPrefix())
                .update();
    }

    /**
     * Tells of rows that a later row contradicts, and of rows that cannot be taken beside what was known before: all of them
     * are among those that were not stored.
     */
    long refuse(Consumer<Intake.Refused> refused) {
        jdbc.sql("""
                insert into refused_row
                with left_over as materialized (
                    select row_number, record_key, hash, withdrawn from staged s
                     where not exists (select 1 from stated_party p where p.row_number = s.row_number)),
                last as (
                    select distinct on (record_key) record_key, row_number, hash, withdrawn, party_scheme, party_code,
                           effective_from, effective_assumed
                      from staged where record_key in (select record_key from left_over)
                     order by record_key, row_number desc),
                judged as (
                    select l.record_key, l.row_number, l.hash, l.withdrawn,
                           case when :removed and exists (select 1 from removed_record r
                                                where r.item = :item and r.record_key = l.record_key
                                                  and (l.effective_assumed or l.effective_from <= r.effective_from))
                                  or :guarded and exists (select 1 from removed_again g where g.row_number = l.row_number)
                                then 'removed-before'
                                when :unchecked
                                 and l.party_scheme in ('registration-number-13', 'public-institution-certificate')
                                 and not exists (select 1 from attribution a where a.code = l.party_code
                                                    and a.scheme = l.party_scheme and a.known_to is null)
                                then 'number-not-known'
                                when :withdrawals and l.withdrawn
                                 and not exists (select 1 from statement s where s.item = :item
                                                    and s.record_key = l.record_key and s.knowledge < :knowledge)
                                then 'nothing-to-withdraw'
                                when :below and exists (
                                     select 1 from (select region, retracted, hash from statement s
                                                     where s.item = :item and s.record_key = l.record_key
                                                     order by revision desc limit 1) c
                                      where not c.retracted and not starts_with(c.region, :within)
                                        and (l.withdrawn or c.hash <> l.hash))
                                then 'of-another-office' end as refusal
                      from last l)
                select s.row_number, coalesce(j.refusal, 'overtaken'), case when j.refusal is null then j.row_number else 0 end
                  from left_over s join judged j using (record_key)
                 where s.hash <> j.hash or s.withdrawn <> j.withdrawn or j.refusal is not null
                """)
                .param("item", header.item().item())
                .param("knowledge", number)
                .param("removed", staging.isItemRemoved())
                .param("guarded", staging.isGuarded())
                .param("unchecked", staging.hasUncheckedNumbers())
                .param("withdrawals", staging.hasWithdrawals())
                .param("below", !header.office().isProvincial())
                .param("within", header.office().regionPrefix())
                .update();
        template.execute("analyze refused_row");
        var count = new AtomicLong();
        jdbc.sql("""
                select row_number, r.code, r.by_row, s.payload, s.item_version
                  from refused_row r join staged s using (row_number)
                 order by row_number
                """).withFetchSize(FETCHED).query(row -> {
            refused.accept(refused(row));
            count.incrementAndGet();
        });
        return count.get();
    }

    /** How many rows told what was removed before. */
    long removedBefore() {
        return jdbc.sql("select count(*) from refused_row where code = 'removed-before'")
                .query(Long.class)
                .single();
    }

    private Intake.Refused refused(ResultSet row) throws SQLException {
        var values = Canonical.values(header.item(), row.getInt("item_version"), row.getString("payload"));
        return new Intake.Refused(row.getLong("row_number"), row.getString("code"), row.getLong("by_row"), values);
    }

    /** A snapshot is all that the unit states: what it leaves out gets a last version that says so. */
    long retract() {
        return jdbc.sql("""
                with gone as (
                    insert into statement (item, record_key, revision, knowledge, batch, row_number, item_version,
                                           unit, region, retracted, party_scheme, party_code, party_name, effective_from,
                                           effective_assumed, effective_to, removal_on, payload, hash)
                    select item, record_key, revision + 1, :knowledge, :batch, 0, item_version, unit, region, true,
                           party_scheme, party_code, party_name, effective_from, effective_assumed, effective_to,
                           removal_on, payload, hash
                      from statement s
                     where item = :item and unit = :unit and not retracted and knowledge < :knowledge
                       and not exists (select 1 from statement n where n.item = s.item
                                          and n.record_key = s.record_key and n.revision = s.revision + 1)
                       and not exists (select 1 from staged l where l.record_key = s.record_key)
                       and not exists (select 1 from same_row r where r.record_key = s.record_key)
                    returning party_scheme, party_code)
                insert into changed_subject
                select a.subject, false, false from gone
                  join attribution a on a.code = gone.party_code and a.scheme = gone.party_scheme and a.known_to is null
                """)
                .param("item", header.item().item())
                .param("unit", header.unit())
                .param("knowledge", number)
                .param("batch", header.batch())
                .update();
    }

    /** Hands over what the registrar says of other numbers of the parties of what was staged and stored after all. */
    void stateAliases() {
        template.execute("""
                insert into stated_alias (scheme, code, alias_scheme, alias_code, stated_on, row_number)
                select p.scheme, p.code, alias ->> 0, alias ->> 1, p.stated_on, p.row_number
                  from stated_party p join staged s using (row_number)
                 cross join lateral jsonb_array_elements(s.aliases) as alias
                """);
    }
}
