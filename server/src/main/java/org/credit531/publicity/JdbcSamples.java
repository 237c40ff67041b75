package org.credit531.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions from other sources in PostgreSQL; with row-level security by the office that should have sent them. */
@Component
class JdbcSamples {

    private final JdbcClient jdbc;

    JdbcSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of some decisions that were sent, by their places in the list, whatever has become of them since. */
    Set<Integer> sent(Sheet sheet, List<KnownDecision> decisions) {
        return new HashSet<>(jdbc.sql("""
                select w.place
                  from unnest(:places::integer[], :codes::text[], :numbers::text[]) as w(place, code, number)
                 where w.number <> '' and exists (
                       select 1 from publication p
                        where p.item = :item and p.number = w.number
                          and (p.party_code = w.code or (p.party_scheme, p.party_code) in (
                               select b.scheme, b.code from attribution a join attribution b on b.subject = a.subject
                                where a.code = w.code and a.known_to is null and b.known_to is null)))
                """)
                .param("item", sheet.item())
                .param("places", IntStream.range(0, decisions.size()).boxed().toArray(Integer[]::new))
                .param("codes", texts(decisions, KnownDecision::code))
                .param("numbers", texts(decisions, KnownDecision::spelled))
                .query((row, number) -> row.getInt("place"))
                .list());
    }

    /** Notes some that were not sent; those of them that were not noted before. */
    Set<Known> insert(Sheet sheet, List<KnownDecision> decisions, ComparingSamples.From from) {
        return new HashSet<>(jdbc.sql("""
                insert into publicity_sample (id, item, unit, region, party_code, number, written, decided_on, source, found_on,
                                              comparison)
                select gen_random_uuid(), :item, w.unit, w.region, w.code, w.number, w.written, w.decided, :source, :today,
                       :comparison
                  from unnest(:units::text[], :regions::text[], :codes::text[], :numbers::text[], :written::text[],
                              :decided::date[]) with ordinality as w(unit, region, code, number, written, decided, place)
                 order by w.place
                on conflict do nothing
                returning party_code, number
                """)
                .param("item", sheet.item())
                .param("units", texts(decisions, KnownDecision::unit))
                .param("regions", texts(decisions, KnownDecision::region))
                .param("codes", texts(decisions, KnownDecision::code))
                .param("numbers", texts(decisions, KnownDecision::spelled))
                .param("written", texts(decisions, KnownDecision::number))
                .param("decided", texts(decisions, one -> one.decidedOn().toString()))
                .param("source", from.source())
                .param("today", from.on())
                .param("comparison", from.comparison())
                .query((row, number) -> new Known(row.getString("party_code"), row.getString("number")))
                .list());
    }

    private static String[] texts(List<KnownDecision> decisions, Function<KnownDecision, String> text) {
        return decisions.stream().map(text).toArray(String[]::new);
    }

    /** What makes two lines of samples the same decision. */
    record Known(String code, String number) {

        static Known of(KnownDecision decision) {
            return new Known(decision.code(), decision.spelled());
        }
    }

    /**
     * Those in scope: what nobody has explained first, then what is open; so that whoever explains comes to the next ones.
     *
     * @param comparison the only comparison whose they are; {@code null} for all
     * @param after the one after which to go on; {@code null} for the beginning
     */
    List<Sample> list(@Nullable UUID comparison, @Nullable Place after, int limit) {
        return jdbc.sql("""
                select s.*, p.sent_on
                  from (select * from (
                            select *, case when settled_on is not null then 2 when explained_on is not null then 1 else 0 end as rank
                              from publicity_sample
                             where :comparison::uuid is null or comparison = :comparison) r
                         where :id::uuid is null or rank > :rank
                            or rank = :rank and (found_on < :found::date or found_on = :found::date and id > :id)
                         order by rank, found_on desc, id limit :limit) s
                  left join lateral (
                        select min(received_on) as sent_on from publication p
                         where p.item = s.item and p.number = s.number and p.number <> ''
                           and (p.party_code = s.party_code or (p.party_scheme, p.party_code) in (
                                select b.scheme, b.code from attribution a join attribution b on b.subject = a.subject
                                 where a.code = s.party_code and a.known_to is null and b.known_to is null))) p on true
                 order by s.rank, s.found_on desc, s.id
                """)
                .param("comparison", comparison, Types.OTHER)
                .param("rank", after == null ? 0 : after.rank())
                .param("found", after == null ? null : after.foundOn(), Types.DATE)
                .param("id", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> sample(row))
                .list();
    }

    /** How many in scope nobody has decided about. */
    long open() {
        return jdbc.sql("select count(*) from publicity_sample where settled_on is null")
                .query(Long.class)
                .single();
    }

    Optional<Sample> find(UUID id) {
        return jdbc.sql("select s.*, null::date as sent_on from publicity_sample s where id = :id")
                .param("id", id)
                .query((row, number) -> sample(row))
                .optional();
    }

    /** What its unit says; nothing happens to one that is settled. */
    boolean explain(UUID id, String explanation, LocalDate today) {
        return jdbc.sql("""
                update publicity_sample set explanation = :explanation, explained_on = :today
                 where id = :id and settled_on is null
                """)
                        .param("id", id)
                        .param("explanation", explanation)
                        .param("today", today)
                        .update()
                > 0;
    }

    /** What the credit centre finds, once. */
    boolean settle(UUID id, boolean hidden, String reason, LocalDate today) {
        return jdbc.sql("""
                update publicity_sample set hidden = :hidden, reason = :reason, settled_on = :today
                 where id = :id and settled_on is null
                """)
                        .param("id", id)
                        .param("hidden", hidden)
                        .param("reason", reason)
                        .param("today", today)
                        .update()
                > 0;
    }

    /** Deletes those found before a day. */
    void forget(LocalDate before) {
        jdbc.sql("delete from publicity_sample where found_on < :before")
                .param("before", before)
                .update();
    }

    private static Sample sample(ResultSet row) throws SQLException {
        LocalDate settled = row.getObject("settled_on", LocalDate.class);
        return new Sample(
                row.getObject("id", UUID.class),
                Sheet.ofItem(row.getString("item")).orElseThrow(),
                row.getString("unit"),
                row.getString("region"),
                row.getString("party_code"),
                row.getString("written"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("source"),
                row.getObject("found_on", LocalDate.class),
                row.getString("explanation"),
                settled == null ? null : new Sample.Settled(settled, row.getBoolean("hidden"), row.getString("reason")),
                row.getObject("sent_on", LocalDate.class));
    }

    /**
     * A place in the list.
     *
     * @param rank 0 for what nobody has explained, 1 for what was, 2 for what is settled
     */
    record Place(int rank, LocalDate foundOn, UUID id) {

        static Place of(Sample sample) {
            int rank = sample.settled() != null ? 2 : sample.explanation().isEmpty() ? 0 : 1;
            return new Place(rank, sample.foundOn(), sample.id());
        }
    }
}
