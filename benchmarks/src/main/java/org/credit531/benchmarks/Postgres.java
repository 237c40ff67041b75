package org.credit531.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.time.LocalDate;
import org.credit531.benchmarks.Workload.Rows;
import org.credit531.scoring.Model;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The PostgreSQL that the platform stores records in, a fresh one with room for its sorts: how it would be without leaving the database. */
final class Postgres {

    private static final int BUFFER = 1 << 16;
    private static final String ABSENT = "\\N";

    private Postgres() {}

    /** With the records of the first subjects, and as many processes as the engine has threads. */
    static SqlPeer open(Workload workload, Model model, int subjects, int threads) throws Exception {
        var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("work_mem", "256MB")
                .setServerConfig("jit", "off")
                .setServerConfig("max_parallel_workers_per_gather", Integer.toString(threads - 1))
                .start();
        var connection = server.getPostgresDatabase().getConnection();
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        return new SqlPeer(connection, server, subjects, model)
                .loaded(workload, (rows, limit) -> copy(copies.copyIn("COPY loaded FROM STDIN"), rows, limit));
    }

    private static void copy(CopyIn copy, Rows rows, int subjects) throws SQLException {
        var lines = new StringBuilder(BUFFER + BUFFER);
        for (int subject = 0; subject < subjects; subject++) {
            for (int row = rows.first()[subject]; row < rows.first()[subject + 1]; row++) {
                line(lines, rows, subject, row);
            }
            if (lines.length() > BUFFER) {
                send(lines, copy);
            }
        }
        send(lines, copy);
        copy.endCopy();
    }

    private static void send(StringBuilder lines, CopyIn copy) throws SQLException {
        var bytes = lines.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static void line(StringBuilder lines, Rows rows, int subject, int row) {
        int removed = rows.removed()[row];
        lines.append(subject).append('\t').append(row);
        lines.append('\t').append(LocalDate.ofEpochDay(rows.effective()[row]));
        lines.append('\t').append(removed == Workload.NEVER ? ScorecardSql.NEVER : LocalDate.ofEpochDay(removed));
        lines.append('\t').append(rows.hasCode(row) ? rows.code()[row] : ABSENT);
        lines.append('\t').append(rows.hasDay(row) ? LocalDate.ofEpochDay(rows.day()[row]) : ABSENT);
        lines.append('\t').append(rows.hasNumber(row) ? rows.number()[row] : ABSENT);
        lines.append('\n');
    }
}
