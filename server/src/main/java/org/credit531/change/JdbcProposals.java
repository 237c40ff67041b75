package org.credit531.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.credit531.edition.Shelf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals and what was done with them, in PostgreSQL; that two people stand behind a signed one is the table's own rule too. */
@Component
class JdbcProposals {

    private static final long LOCK = 5_310_042;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcProposals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One change is signed at a time, so that each is signed against what the one before has left. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
    }

    void insert(Proposal proposal) {
        Draft draft = proposal.draft();
        jdbc.sql("""
                insert into change_proposal (id, shelf, name, base_version, version, body, body_hash, reason,
                                             effective_from, impact, impact_hash, impact_knowledge, impact_stamp,
                                             impact_on, state, proposed_by, proposed_at)
                values (:id, :shelf, :name, :base, :version, :body, :hash, :reason, :from, :impact::jsonb, :impactHash,
                        :knowledge, :stamp, :on, 'open', :by, :at)
                """)
                .param("id", proposal.id())
                .param("shelf", draft.shelf().word())
                .param("name", draft.name())
                .param("base", proposal.base())
                .param("version", proposal.version())
                .param("body", draft.text())
                .param("hash", proposal.textHash())
                .param("reason", draft.reason())
                .param("from", draft.effectiveFrom())
                .param("impact", proposal.counted().impact().json())
                .param("impactHash", proposal.counted().impact().hash())
                .param("knowledge", proposal.counted().knowledge())
                .param("stamp", proposal.counted().stamp())
                .param("on", proposal.counted().on())
                .param("by", proposal.proposedBy())
                .param("at", proposal.proposedAt())
                .update();
    }

    /** Another text, reason or day; false where it is no longer its proposer's to write. */
    boolean revise(UUID id, int base, int version, Draft draft, Proposal.Counted counted) {
        boolean revised = jdbc.sql("""
                update change_proposal set base_version = :base, version = :version, body = :body, body_hash = :hash,
                       reason = :reason, effective_from = :from, state = 'open'
                 where id = :id and state in ('open', 'returned')
                """)
                        .param("base", base)
                        .param("version", version)
                        .param("body", draft.text())
                        .param("hash", TextHash.of(draft.text()))
                        .param("reason", draft.reason())
                        .param("from", draft.effectiveFrom())
                        .param("id", id)
                        .update()
                == 1;
        return revised && recounted(id, counted);
    }

    boolean recounted(UUID id, Proposal.Counted counted) {
        return jdbc.sql("""
                update change_proposal set impact = :impact::jsonb, impact_hash = :hash, impact_knowledge = :knowledge,
                       impact_stamp = :stamp, impact_on = :on
                 where id = :id and state in ('open', 'returned')
                """)
                        .param("impact", counted.impact().json())
                        .param("hash", counted.impact().hash())
                        .param("knowledge", counted.knowledge())
                        .param("stamp", counted.stamp())
                        .param("on", counted.on())
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean sign(UUID id, String by) {
        return jdbc.sql("""
                update change_proposal set state = 'signed', signed_by = :by, signed_at = :now
                 where id = :id and state = 'open'
                """)
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Returned or withdrawn; false where that is too late. */
    boolean end(UUID id, Proposal.State state) {
        return jdbc.sql("update change_proposal set state = :state where id = :id and state in ('open', 'returned')")
                        .param("state", state.word())
                        .param("id", id)
                        .update()
                == 1;
    }

    void note(UUID id, String step, String by, String remark) {
        jdbc.sql("""
                insert into change_step (proposal, number, step, by_whom, at, remark, body_hash)
                select p.id, (select count(*) + 1 from change_step s where s.proposal = p.id), :step, :by, :now, :remark,
                       p.body_hash
                  from change_proposal p where p.id = :id
                """)
                .param("step", step)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("remark", remark)
                .param("id", id)
                .update();
    }

    List<Proposal.Step> steps(UUID id) {
        return jdbc.sql("select * from change_step where proposal = :id order by number desc")
                .param("id", id)
                .query((row, number) -> new Proposal.Step(
                        row.getString("step"),
                        row.getString("by_whom"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toOffsetDateTime(),
                        row.getString("remark")))
                .list();
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql("select * from change_proposal where id = :id")
                .param("id", id)
                .query(JdbcProposals::proposal)
                .optional();
    }

    /** Those that are not signed: first those that wait for somebody, then what was withdrawn of late. */
    List<Proposal> pending() {
        return jdbc.sql("""
                select * from change_proposal where state <> 'signed'
                 order by state = 'withdrawn', proposed_at desc limit 200
                """).query(JdbcProposals::proposal).list();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getInt("base_version"),
                row.getInt("version"),
                new Draft(
                        Shelf.of(row.getString("shelf")),
                        row.getString("name"),
                        row.getString("body"),
                        row.getString("reason"),
                        row.getObject("effective_from", LocalDate.class)),
                new Proposal.Counted(
                        Impact.of(row.getString("impact")),
                        row.getLong("impact_knowledge"),
                        row.getLong("impact_stamp"),
                        row.getObject("impact_on", LocalDate.class)),
                Proposal.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class),
                row.getString("signed_by"));
    }
}
