package org.credit531.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.credit531.subject.PartyCode;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The temporary table into which a batch's records are copied before they are compared with what is known. */
final class Staging {

    private static final int PIECE = 4 << 20;
    private static final String COPY = "copy staged from stdin (format binary)";
    private static final int COLUMNS = 16;
    private static final JsonMapper JSON = JsonMapper.shared();

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
                    row_number bigint, record_key uuid, party_scheme text collate "C", party_code text collate "C",
                    party_name text, kind text, region text, effective_from date, effective_assumed boolean,
                    effective_to date, removal_on date, ended_on date, aliases jsonb, withdrawn boolean, payload jsonb,
                    hash bytea)
                on commit drop
                """);
    }

    void add(StatedRecord stated) {
        var retention = header.item().retention();
        copy.row(COLUMNS)
                .number(stated.row())
                .uuid(canonical.key(stated))
                .text(stated.party().scheme().code())
                .text(stated.party().text())
                .text(stated.partyName())
                .text(stated.party().kind().code())
                .text(stated.party().regionCode())
                .date(stated.effectiveFrom())
                .truth(stated.effectiveAssumed())
                .date(stated.effectiveTo())
                .date(retention == null ? null : retention.removalOf(stated.effectiveFrom()))
                .date(null)
                .json(aliases(stated.aliases()))
                .truth(stated.withdrawn())
                .json(Canonical.json(stated.values()))
                .bytes(canonical.hash(stated));
        if (copy.size() > PIECE) {
            flush();
        }
    }

    /** Pairs of scheme and number; only a registrar's word counts for anything. */
    private @Nullable String aliases(List<PartyCode> aliases) {
        if (aliases.isEmpty() || !header.item().registers()) {
            return null;
        }
        return JSON.writeValueAsString(aliases.stream()
                .map(alias -> List.of(alias.scheme().code(), alias.text()))
                .toList());
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
