package org.credit531.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Impact assessments in PostgreSQL; that two people stand behind a signed one is the table's own rule too. */
@Component
class JdbcAssessments {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAssessments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds the next version; the key refuses a second one that comes at the same moment. */
    void add(String activity, UUID id, AssessmentText text, String by) {
        jdbc.sql("""
                insert into privacy_assessment (activity, version, case_id, purpose, data, necessity, recipients, retention,
                                                risk, measures, article, written_by, written_at)
                select :activity, coalesce(max(version), 0) + 1, :id, :purpose, :data, :necessity, :recipients, :retention,
                       :risk, :measures, :article, :by, :at
                  from privacy_assessment where activity = :activity
                """)
                .param("activity", activity)
                .param("id", id)
                .param("purpose", text.purpose())
                .param("data", text.data())
                .param("necessity", text.necessity())
                .param("recipients", text.recipients())
                .param("retention", text.retention())
                .param("risk", text.risk())
                .param("measures", text.measures())
                .param("article", text.article())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void sign(UUID id, String by) {
        jdbc.sql("update privacy_assessment set signed_by = :by, signed_at = :at where case_id = :id")
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    Optional<Assessment> find(UUID id) {
        return jdbc.sql("select * from privacy_assessment where case_id = :id")
                .param("id", id)
                .query((row, number) -> assessment(row))
                .optional();
    }

    /** The versions of an activity's assessment, the latest first. */
    List<Assessment> of(String activity) {
        return jdbc.sql("select * from privacy_assessment where activity = :activity order by version desc")
                .param("activity", activity)
                .query((row, number) -> assessment(row))
                .list();
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        var text = new AssessmentText(
                row.getString("purpose"),
                row.getString("data"),
                row.getString("necessity"),
                row.getString("recipients"),
                row.getString("retention"),
                row.getString("risk"),
                row.getString("measures"),
                row.getString("article"));
        return new Assessment(
                row.getString("activity"),
                row.getInt("version"),
                row.getObject("case_id", UUID.class),
                text,
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class),
                row.getString("signed_by"),
                row.getObject("signed_at", OffsetDateTime.class));
    }
}
