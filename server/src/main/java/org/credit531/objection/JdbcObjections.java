package org.credit531.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.record.Contests.Contested;
import org.credit531.removal.RemovedRecord;
import org.credit531.subject.SubjectId;
import org.credit531.workflow.CaseFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Objections in PostgreSQL. Whose rows there are says the scope of the thread. */
@Component
class JdbcObjections {

    private final JdbcClient jdbc;

    JdbcObjections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is sealed of an objection, and the token of its key. */
    record Secrets(byte[] words, byte @Nullable [] contact, String keyToken) {}

    void add(Objection objection, Secrets secrets) {
        var contested = objection.contested();
        jdbc.sql("""
                insert into objection (case_id, number, kind, subject, subject_code, subject_name, item, record_key, field,
                                       unit, region, ground, words, contact, account, key_token, submitted_on, due_on)
                values (:id, :number, :kind, :subject, :code, :name, :item, :key, :field, :unit, :region, :ground, :words,
                        :contact, :account, :token, :submitted, :due)
                """)
                .param("id", objection.id())
                .param("number", objection.number())
                .param("kind", objection.kind().code())
                .param("subject", contested.subject().value())
                .param("code", objection.about().code())
                .param("name", objection.about().name())
                .param("item", contested.item())
                .param("key", contested.recordKey())
                .param("field", contested.field())
                .param("unit", objection.unit())
                .param("region", objection.region())
                .param("ground", objection.ground().code())
                .param("words", secrets.words())
                .param("contact", secrets.contact(), Types.BINARY)
                .param("account", objection.account())
                .param("token", secrets.keyToken())
                .param("submitted", objection.submittedOn())
                .param("due", objection.dueOn(), Types.DATE)
                .update();
    }

    Optional<Objection> find(UUID id) {
        return jdbc.sql("select * from objection where case_id = :id")
                .param("id", id)
                .query((row, number) -> objection(row))
                .optional();
    }

    /** The one that a number and the token of its key belong to. */
    Optional<Objection> find(String number, String keyToken) {
        return jdbc.sql("select * from objection where number = :number and key_token = :token")
                .param("number", number)
                .param("token", keyToken)
                .query((row, at) -> objection(row))
                .optional();
    }

    /** The sealed words and contact. */
    Optional<Secrets> secrets(UUID id) {
        return jdbc.sql("select words, contact, key_token from objection where case_id = :id")
                .param("id", id)
                .query((row, number) ->
                        new Secrets(row.getBytes("words"), row.getBytes("contact"), row.getString("key_token")))
                .optional();
    }

    /** Those about the same value, in whatever state. Who asks at the same time waits until the transaction under way has ended. */
    List<UUID> sameAs(Contested contested, Objection.Kind kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:value, 531))")
                .param(
                        "value",
                        String.join(
                                " ",
                                "objection",
                                kind.code(),
                                contested.item(),
                                contested.recordKey().toString(),
                                contested.field()))
                .query(row -> {});
        return jdbc.sql("""
                select case_id from objection
                 where item = :item and record_key = :key and field = :field and kind = :kind
                """)
                .param("item", contested.item())
                .param("key", contested.recordKey())
                .param("field", contested.field())
                .param("kind", kind.code())
                .query((row, number) -> row.getObject("case_id", UUID.class))
                .list();
    }

    /** The objections of a subject, whatever has become of them. */
    List<UUID> of(String subject) {
        return jdbc.sql("select case_id from objection where subject_code = ? and kind = 'objection'")
                .param(subject)
                .query((row, number) -> row.getObject("case_id", UUID.class))
                .list();
    }

    /** The cases about any of these records, in whatever state, in order. */
    List<Objection> about(List<RemovedRecord> records) {
        return jdbc.sql("""
                select * from objection
                 where (item, record_key) in (select * from unnest(:items::text[], :keys::uuid[])) order by number
                """)
                .param("items", records.stream().map(RemovedRecord::item).toArray(String[]::new))
                .param("keys", records.stream().map(RemovedRecord::recordKey).toArray(UUID[]::new))
                .query((row, number) -> objection(row))
                .list();
    }

    /** Those that fit a filter, what is due first; what is due never comes last. */
    List<Objection> search(CaseFilter filter, Collection<UUID> ids, int limit) {
        return jdbc.sql("""
                select * from objection
                 where case_id = any(:ids)
                   and (:subject::text is null or (subject_code = :subject and kind = 'objection'))
                   and (:text::text is null or strpos(lower(subject_name), lower(:text)) > 0
                        or upper(:text) in (number, subject_code))
                   and (:by::date is null or due_on <= :by)
                   and (:afterNumber::text is null
                        or (coalesce(due_on, 'infinity'), number) > (:afterDue::date, :afterNumber))
                 order by coalesce(due_on, 'infinity'), number limit :limit
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("subject", filter.subject(), Types.VARCHAR)
                .param("text", filter.text(), Types.VARCHAR)
                .param("by", filter.dueBy(), Types.DATE)
                .param("afterNumber", filter.afterNumber(), Types.VARCHAR)
                .param("afterDue", filter.afterDue(), Types.VARCHAR)
                .param("limit", limit)
                .query((row, number) -> objection(row))
                .list();
    }

    void due(UUID id, @Nullable LocalDate due) {
        jdbc.sql("update objection set due_on = :due where case_id = :id")
                .param("due", due, Types.DATE)
                .param("id", id)
                .update();
    }

    void accepted(UUID id, LocalDate on) {
        jdbc.sql("update objection set accepted_on = :on where case_id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    /** Every case about a record goes on with the one that a correction has put in its place. */
    void move(Contested contested, UUID successor) {
        jdbc.sql("update objection set record_key = :to where item = :item and record_key = :from")
                .param("to", successor)
                .param("item", contested.item())
                .param("from", contested.recordKey())
                .update();
    }

    void late(UUID id, LocalDate on) {
        jdbc.sql("update objection set late_on = :on where case_id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    void answered(UUID id, Objection.Answer answer) {
        jdbc.sql("""
                update objection set answered_on = :on, outcome = :outcome, answer = :answer where case_id = :id
                """)
                .param("on", answer.on())
                .param("outcome", answer.outcome().code())
                .param("answer", answer.reason())
                .param("id", id)
                .update();
    }

    void reviewAsked(UUID id, LocalDate on) {
        jdbc.sql("update objection set review_on = :on where case_id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    void reviewed(UUID id, LocalDate on, @Nullable Outcome overruling) {
        jdbc.sql("""
                update objection set reviewed_on = :on, overruled = :overruled, review_outcome = :outcome
                 where case_id = :id
                """)
                .param("on", on)
                .param("overruled", overruling != null)
                .param("outcome", overruling == null ? null : overruling.code(), Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void forget(Collection<UUID> ids) {
        UUID[] cases = ids.toArray(UUID[]::new);
        jdbc.sql("delete from objection_file where case_id = any(:ids)")
                .param("ids", cases)
                .update();
        jdbc.sql("delete from objection where case_id = any(:ids)")
                .param("ids", cases)
                .update();
    }

    private static Objection objection(ResultSet row) throws SQLException {
        var subject = new SubjectId(row.getObject("subject", UUID.class));
        return new Objection(
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                Objection.Kind.of(row.getString("kind")),
                new Objection.About(subject, row.getString("subject_code"), row.getString("subject_name")),
                new Contested(
                        subject,
                        row.getString("item"),
                        row.getObject("record_key", UUID.class),
                        row.getString("field")),
                row.getString("unit"),
                row.getString("region"),
                Ground.of(row.getString("ground")).orElseThrow(),
                row.getString("account"),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("late_on", LocalDate.class),
                answer(row),
                review(row));
    }

    private static Objection.@Nullable Answer answer(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("answered_on", LocalDate.class);
        return on == null
                ? null
                : new Objection.Answer(on, Outcome.of(row.getString("outcome")).orElseThrow(), row.getString("answer"));
    }

    private static Objection.@Nullable Review review(ResultSet row) throws SQLException {
        LocalDate asked = row.getObject("review_on", LocalDate.class);
        String outcome = row.getString("review_outcome");
        return asked == null
                ? null
                : new Objection.Review(
                        asked,
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getBoolean("overruled"),
                        outcome == null ? null : Outcome.of(outcome).orElseThrow());
    }
}
