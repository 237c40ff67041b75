package org.credit531.removal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.record.RemovedFacts;
import org.credit531.signing.SignedDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removals, what their copies confirmed, and receipts, in PostgreSQL. */
@Component
class JdbcRemoval {

    private static final String OF_SUBJECT = """
            select m.id, m.ground, m.article, m.removed_at, array_agg(r.item order by r.item, r.record_key) as items
              from removal m
              join removed_record r on r.known_to = m.removed_in and r.article = m.article
             where r.subject = :subject
            """;

    private static final String LATEST = """
             group by m.id order by m.removed_at desc, m.id limit :limit
            """;

    private static final String ABOUT = OF_SUBJECT + LATEST;

    private static final String UNDER_WAY = OF_SUBJECT + """
               and exists (select from removal_confirmation c where c.removal = m.id and c.confirmed_at is null)
            """ + LATEST;

    private final JdbcClient jdbc;
    private final RemovedFacts facts;
    private final Clock clock;

    JdbcRemoval(JdbcClient jdbc, RemovedFacts facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    void add(Removal removal, @Nullable UUID decidedBy, LocalDate today, LocalDate due) {
        jdbc.sql("""
                insert into removal (id, ground, article, decided_by, removed_in, removed_at, removed_on, due_on, records)
                values (:id, :ground, :article, :by, :number, :at, :today, :due, :records)
                """)
                .param("id", removal.id())
                .param("ground", removal.ground().code())
                .param("article", removal.article())
                .param("by", decidedBy, Types.OTHER)
                .param("number", removal.knowledge())
                .param("at", OffsetDateTime.ofInstant(removal.removedAt(), ZoneOffset.UTC))
                .param("today", today)
                .param("due", due)
                .param("records", removal.records().size())
                .update();
    }

    /** Why something went under a number and an article. */
    Optional<Before> under(long removedIn, String article) {
        return jdbc.sql("select ground, decided_by from removal where removed_in = :number and article = :article")
                .param("number", removedIn)
                .param("article", article)
                .query((row, number) ->
                        new Before(RemovalGround.of(row.getString("ground")), row.getObject("decided_by", UUID.class)))
                .optional();
    }

    /** A removal before. */
    record Before(RemovalGround ground, @Nullable UUID decidedBy) {}

    /** Opens the confirmations of these copies. */
    void open(UUID removal, Collection<String> participants) {
        jdbc.sql("""
                insert into removal_confirmation (removal, participant, state) select :removal, unnest(:names::text[]), 'open'
                """)
                .param("removal", removal)
                .param("names", participants.toArray(String[]::new))
                .update();
    }

    /** Removals of which some copy has not confirmed: those asked longest ago first. */
    List<UUID> unconfirmed(int limit) {
        return jdbc.sql("""
                select removal from removal_confirmation where state = 'open'
                 group by removal order by min(asked_at) nulls first, removal limit :limit
                """)
                .param("limit", limit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The copies that have not confirmed a removal. */
    List<String> open(UUID removal) {
        return jdbc.sql("select participant from removal_confirmation where removal = :removal and state = 'open'")
                .param("removal", removal)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Notes what a copy said; what was confirmed stays so. */
    void note(UUID removal, String participant, Confirmation said) {
        String state = switch (said) {
            case Confirmation.Done() -> "done";
            case Confirmation.Nothing() -> "nothing";
            case Confirmation.Pending(String ignored) -> "open";
        };
        jdbc.sql("""
                update removal_confirmation
                   set state = :state, reason = :reason, attempts = attempts + 1, asked_at = :now,
                       confirmed_at = case when :state = 'open' then null else :now end
                 where removal = :removal and participant = :participant and state = 'open'
                """)
                .param("state", state)
                .param("reason", said instanceof Confirmation.Pending(String reason) ? reason : "")
                .param("now", OffsetDateTime.now(clock))
                .param("removal", removal)
                .param("participant", participant)
                .update();
    }

    /** A removal with its records. */
    Optional<Removal> find(UUID id) {
        return jdbc.sql("select * from removal where id = :id")
                .param("id", id)
                .query((row, number) -> removal(row))
                .optional();
    }

    private Removal removal(ResultSet row) throws SQLException {
        long number = row.getLong("removed_in");
        String article = row.getString("article");
        return new Removal(
                row.getObject("id", UUID.class),
                RemovalGround.of(row.getString("ground")),
                article,
                number,
                instant(row, "removed_at"),
                facts.gone(number, article).stream()
                        .map(gone -> new RemovedRecord(
                                gone.item(), gone.recordKey(), gone.subject().value(), gone.unit()))
                        .toList());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What each copy said of a removal. */
    List<Said> said(UUID removal) {
        return said(List.of(removal)).getOrDefault(removal, List.of());
    }

    /** The same of several. */
    Map<UUID, List<Said>> said(Collection<UUID> removals) {
        Map<UUID, List<Said>> said = new HashMap<>();
        jdbc.sql("""
                select c.*, r.due_on from removal_confirmation c join removal r on r.id = c.removal
                 where c.removal = any(:removals) order by c.participant
                """).param("removals", removals.toArray(UUID[]::new)).query(row -> {
            said.computeIfAbsent(row.getObject("removal", UUID.class), _ -> new ArrayList<>())
                    .add(said(row));
        });
        return said;
    }

    private static Said said(ResultSet row) throws SQLException {
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Said(
                row.getString("participant"),
                row.getString("state"),
                row.getString("reason"),
                row.getInt("attempts"),
                confirmed == null ? null : confirmed.toInstant(),
                row.getObject("due_on", LocalDate.class));
    }

    /** The removals that a subject is concerned by, the latest first, each with the items of its records that went. */
    List<Own> about(UUID subject, int limit) {
        return own(jdbc.sql(ABOUT), subject, limit);
    }

    /** The latest of them that some copy has not confirmed. */
    List<Own> underWay(UUID subject, int limit) {
        return own(jdbc.sql(UNDER_WAY), subject, limit);
    }

    private static List<Own> own(JdbcClient.StatementSpec statement, UUID subject, int limit) {
        return statement
                .param("subject", subject)
                .param("limit", limit)
                .query((row, number) -> new Own(
                        row.getObject("id", UUID.class),
                        RemovalGround.of(row.getString("ground")),
                        row.getString("article"),
                        instant(row, "removed_at"),
                        List.of((String[]) row.getArray("items").getArray())))
                .list();
    }

    /** A removal as it concerns one subject. */
    record Own(UUID id, RemovalGround ground, String article, Instant removedAt, List<String> items) {}

    Optional<SignedDocument> receipt(UUID removal, UUID subject) {
        return jdbc.sql("select document from removal_receipt where removal = :removal and subject = :subject")
                .param("removal", removal)
                .param("subject", subject)
                .query(String.class)
                .optional()
                .map(SignedDocument::new);
    }

    /** Keeps a receipt; where two are made at the same time, the first counts. */
    void keep(UUID removal, UUID subject, SignedDocument document) {
        jdbc.sql("""
                insert into removal_receipt (removal, subject, signed_at, document)
                values (:removal, :subject, :now, :document) on conflict do nothing
                """)
                .param("removal", removal)
                .param("subject", subject)
                .param("now", OffsetDateTime.now(clock))
                .param("document", document.text())
                .update();
    }

    /**
     * What a copy said.
     *
     * @param participant its code
     * @param state {@code open}, {@code done} or {@code nothing}
     * @param reason why not yet, a code
     * @param attempts how often it was asked
     * @param confirmedAt when it confirmed, {@code null} while it has not
     * @param dueOn the last day for it
     */
    record Said(
            String participant,
            String state,
            String reason,
            int attempts,
            @Nullable Instant confirmedAt,
            LocalDate dueOn) {

        boolean confirmed() {
            return confirmedAt != null;
        }

        boolean overdue(LocalDate today) {
            return confirmedAt == null && today.isAfter(dueOn);
        }
    }
}
