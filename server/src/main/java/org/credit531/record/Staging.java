package org.credit531.record;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The temporary table into which a batch's records are copied before they are compared with what is known. */
final class Staging {

    private static final int PIECE = 4 << 20;
    private static final String COPY = "copy staged from stdin (format binary)";
    private static final int COLUMNS = 10;

    private final JdbcTemplate jdbc;
    private final Canonical canonical;
    private final Intake.Header header;
    private final BinaryCopy copy = new BinaryCopy();

    Staging(JdbcTemplate jdbc, Intake.Header header) {
        this.jdbc = jdbc;
        this.header = header;
        this.canonical = new Canonical(header.item(), header.unit());
        jdbc.execute("""
                create temporary table staged (
                    row_number bigint, record_key uuid, party_code text, party_name text, effective_from date,
                    effective_assumed boolean, effective_to date, removal_on date, payload jsonb, hash bytea)
                on commit drop
                """);
    }

    void add(StatedRecord stated) {
        var retention = header.item().retention();
        copy.row(COLUMNS)
                .number(stated.row())
                .uuid(canonical.key(stated))
                .text(stated.party().text())
                .text(stated.partyName())
                .date(stated.effectiveFrom())
                .truth(stated.effectiveAssumed())
                .date(stated.effectiveTo())
                .date(retention == null ? null : retention.removalOf(stated.effectiveFrom()))
                .json(Canonical.json(stated.values()))
                .bytes(canonical.hash(stated));
        if (copy.size() > PIECE) {
            flush();
        }
    }

    void flush() {
        jdbc.execute((ConnectionCallback<Long>) this::copyIn);
        copy.reset();
    }

    private long copyIn(Connection connection) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new java.io.ByteArrayInputStream(copy.finish()));
        } catch (java.io.IOException e) {
            throw new SQLException("the staged rows could not be sent", e);
        }
    }
}
