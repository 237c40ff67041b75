package org.credit531.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.credit531.identifiers.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the living subjects in one pass over their table, with the role that can only read. */
@Component
class JdbcCodeCoverage implements CodeCoverage {

    private final JdbcClient reader;
    private final Clock clock;

    JdbcCodeCoverage(@Qualifier("reader") DataSource reader, Clock clock) {
        this.reader = JdbcClient.create(reader);
        this.clock = clock;
    }

    @Override
    public List<Line> lines(@Nullable SubjectKind kind, @Nullable String city) {
        return reader.sql("""
                select kind, region, count(*) as subjects,
                       count(*) filter (where scheme in ('uscc', 'citizen-number')) as coded,
                       count(*) filter (where scheme in ('uscc', 'citizen-number') and code_state = 'confirmed') as confirmed,
                       count(*) filter (where scheme in ('uscc', 'citizen-number') and code_state = 'disputed') as disputed
                  from subject
                 where (ended_on is null or ended_on > :today) and merged_into is null
                   and (:kind::text is null or kind = :kind)
                   and (:city::text is null or region like :city || '%')
                 group by kind, region order by kind, region
                """)
                .param("today", LocalDate.now(clock))
                .param("kind", kind == null ? null : kind.code(), Types.VARCHAR)
                .param("city", city, Types.VARCHAR)
                .query(JdbcCodeCoverage::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                SubjectKind.of(row.getString("kind")),
                row.getString("region"),
                row.getLong("subjects"),
                row.getLong("coded"),
                row.getLong("confirmed"),
                row.getLong("disputed"));
    }
}
