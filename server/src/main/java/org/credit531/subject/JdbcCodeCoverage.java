package org.credit531.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.credit531.database.RowScope;
import org.credit531.identifiers.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the living subjects in one pass over their table, persons among them for whoever asks: a number names nobody. */
@Component
class JdbcCodeCoverage implements CodeCoverage {

    private static final RowScope COUNTING = RowScope.job("count-records");

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcCodeCoverage(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Line> lines(@Nullable SubjectKind kind, @Nullable String city) {
        return COUNTING.call(() -> jdbc.sql("""
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
                .list());
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
