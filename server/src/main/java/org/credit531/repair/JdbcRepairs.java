package org.credit531.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.subject.SubjectId;
import org.credit531.workflow.CaseFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications for repair in PostgreSQL. Whose rows there are says the scope of the thread. */
@Component
class JdbcRepairs {

    private final JdbcClient jdbc;

    JdbcRepairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is sealed of an application, and the hash of the commitment. */
    record Signed(byte[] words, byte[] commitment, String hash) {}

    /** Adds an open one; false where one about the same record is open already. */
    boolean add(Repair repair, Signed signed) {
        var target = repair.target();
        return jdbc.sql("""
                insert into repair (case_id, number, subject, subject_code, subject_name, item, record_key, unit, region, rule,
                                    category, article, decided_on, words, commitment, commitment_hash, account, submitted_on)
                values (:id, :number, :subject, :code, :name, :item, :key, :unit, :region, :rule, :category, :article, :decided,
                        :words, :commitment, :hash, :account, :submitted)
                on conflict (item, record_key) where open do nothing
                """)
                        .param("id", repair.id())
                        .param("number", repair.number())
                        .param("subject", repair.about().id().value())
                        .param("code", repair.about().code())
                        .param("name", repair.about().name())
                        .param("item", target.item())
                        .param("key", target.recordKey())
                        .param("unit", target.unit())
                        .param("region", target.region())
                        .param("rule", target.rule())
                        .param("category", target.category().code())
                        .param("article", target.article())
                        .param("decided", target.decidedOn())
                        .param("words", signed.words())
                        .param("commitment", signed.commitment())
                        .param("hash", signed.hash())
                        .param("account", repair.account())
                        .param("submitted", repair.days().submittedOn())
                        .update()
                == 1;
    }

    Optional<Repair> find(UUID id) {
        return jdbc.sql("select * from repair where case_id = :id")
                .param("id", id)
                .query((row, number) -> repair(row))
                .optional();
    }

    /** What is sealed. */
    Optional<Signed> signed(UUID id) {
        return jdbc.sql("select words, commitment, commitment_hash from repair where case_id = :id")
                .param("id", id)
                .query((row, number) ->
                        new Signed(row.getBytes("words"), row.getBytes("commitment"), row.getString("commitment_hash")))
                .optional();
    }

    /** Every application about a record goes on with the one that took its place; of two open ones, that about the other. */
    void move(String item, UUID from, UUID to) {
        jdbc.sql("""
                update repair r set record_key = :to
                 where item = :item and record_key = :from
                   and not (open and exists (select 1 from repair o where o.item = :item and o.record_key = :to and o.open))
                """).param("item", item).param("from", from).param("to", to).update();
    }

    /** The open one about a record. */
    Optional<Repair> open(String item, UUID recordKey) {
        return jdbc.sql("select * from repair where item = :item and record_key = :key and open")
                .param("item", item)
                .param("key", recordKey)
                .query((row, number) -> repair(row))
                .optional();
    }

    /** The applications of a subject, whatever has become of them. */
    List<UUID> of(String subject) {
        return jdbc.sql("select case_id from repair where subject_code = ?")
                .param(subject)
                .query((row, number) -> row.getObject("case_id", UUID.class))
                .list();
    }

    /** All open ones, in order. */
    List<Repair> open() {
        return jdbc.sql("select * from repair where open order by case_id")
                .query((row, number) -> repair(row))
                .list();
    }

    /** The open ones about some records, each of which is named by its item and its key. */
    List<Repair> open(List<String> items, List<UUID> records) {
        return jdbc.sql("""
                select * from repair where open
                   and (item, record_key) in (select * from unnest(:items::text[], :records::uuid[]))
                """)
                .param("items", items.toArray(String[]::new))
                .param("records", records.toArray(UUID[]::new))
                .query((row, number) -> repair(row))
                .list();
    }

    /** Those that fit a filter, what is due first; what is due never comes last. */
    List<Repair> search(CaseFilter filter, Collection<UUID> ids, int limit) {
        return jdbc.sql("""
                select * from repair
                 where case_id = any(:ids)
                   and (:subject::text is null or subject_code = :subject)
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
                .query((row, number) -> repair(row))
                .list();
    }

    void due(UUID id, @Nullable LocalDate due) {
        jdbc.sql("update repair set due_on = :due where case_id = :id")
                .param("due", due, Types.DATE)
                .param("id", id)
                .update();
    }

    void late(UUID id, LocalDate on) {
        jdbc.sql("update repair set late_on = :on where case_id = :id and late_on is null")
                .param("on", on)
                .param("id", id)
                .update();
    }

    void answered(UUID id, Repair.Answer answer) {
        jdbc.sql("update repair set answered_on = :on, outcome = :outcome, answer = :answer where case_id = :id")
                .param("on", answer.on())
                .param("outcome", answer.outcome().code())
                .param("answer", answer.reason())
                .param("id", id)
                .update();
    }

    void reviewAsked(UUID id, LocalDate on) {
        jdbc.sql("update repair set review_on = :on where case_id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    void reviewed(UUID id, LocalDate on, boolean overruled) {
        jdbc.sql("update repair set reviewed_on = :on, overruled = :overruled where case_id = :id")
                .param("on", on)
                .param("overruled", overruled)
                .param("id", id)
                .update();
    }

    /** Nothing more comes of it: another one about the same record may be made. */
    void shut(UUID id) {
        jdbc.sql("update repair set open = false, due_on = null where case_id = :id")
                .param("id", id)
                .update();
    }

    void forget(Collection<UUID> ids) {
        UUID[] cases = ids.toArray(UUID[]::new);
        jdbc.sql("delete from repair_file where case_id = any(:ids)")
                .param("ids", cases)
                .update();
        jdbc.sql("delete from repair where case_id = any(:ids)")
                .param("ids", cases)
                .update();
    }

    private static Repair repair(ResultSet row) throws SQLException {
        return new Repair(
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                new Repair.About(
                        new SubjectId(row.getObject("subject", UUID.class)),
                        row.getString("subject_code"),
                        row.getString("subject_name")),
                target(row),
                row.getString("account"),
                new Repair.Days(
                        row.getObject("submitted_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("late_on", LocalDate.class)),
                answer(row),
                review(row));
    }

    private static Repair.Target target(ResultSet row) throws SQLException {
        return new Repair.Target(
                row.getString("item"),
                row.getObject("record_key", UUID.class),
                row.getString("unit"),
                row.getString("region"),
                row.getString("rule"),
                Category.of(row.getString("category")),
                row.getString("article"),
                row.getObject("decided_on", LocalDate.class));
    }

    private static Repair.@Nullable Answer answer(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("answered_on", LocalDate.class);
        return on == null
                ? null
                : new Repair.Answer(
                        on, Repair.Outcome.of(row.getString("outcome")).orElseThrow(), row.getString("answer"));
    }

    private static Repair.@Nullable Review review(ResultSet row) throws SQLException {
        LocalDate asked = row.getObject("review_on", LocalDate.class);
        return asked == null
                ? null
                : new Repair.Review(asked, row.getObject("reviewed_on", LocalDate.class), row.getBoolean("overruled"));
    }
}
