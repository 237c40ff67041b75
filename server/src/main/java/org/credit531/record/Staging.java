package org.credit531.record;

import java.util.List;
import org.credit531.subject.PartyCode;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The temporary table into which a batch's records are copied before they are compared with what is known. */
final class Staging {

    private static final int PIECE = 2 << 20;
    private static final int COLUMNS = 13;
    private static final byte[] NOTHING = {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Canonical canonical;
    private final CanonicalJson json = new CanonicalJson();
    private final Intake.Header header;
    private final Copying copying;
    private BinaryCopy filling = new BinaryCopy();
    private BinaryCopy other = new BinaryCopy();
    private long rows;
    private boolean withdrawals;
    private boolean aliases;
    private boolean uncheckedNumbers;

    Staging(JdbcTemplate jdbc, Intake.Header header) {
        this.header = header;
        this.canonical = new Canonical(header.item(), header.unit());
        jdbc.execute("""
                create temporary table staged (
                    row_number bigint, record_key uuid, party_scheme text collate "C", party_code text collate "C",
                    party_name text, effective_from date, effective_assumed boolean, effective_to date,
                    removal_on date, aliases jsonb, withdrawn boolean, payload jsonb, hash bytea)
                on commit drop
                """);
        this.copying = new Copying(
                jdbc.execute((ConnectionCallback<PGConnection>) connection -> connection.unwrap(PGConnection.class)));
    }

    void add(StatedRecord stated) {
        var retention = header.item().retention();
        filling.row(COLUMNS)
                .number(stated.row())
                .uuid(canonical.key(stated))
                .text(stated.party().scheme().code())
                .text(stated.party().text())
                .text(stated.partyName())
                .date(stated.effectiveFrom())
                .truth(stated.effectiveAssumed())
                .date(stated.effectiveTo())
                .date(retention == null ? null : retention.removalOf(stated.effectiveFrom()))
                .json(aliases(stated.aliases()))
                .truth(stated.withdrawn())
                .json(json.of(stated.values()))
                .bytes(canonical.hash(stated));
        rows++;
        withdrawals |= stated.withdrawn();
        uncheckedNumbers |= !stated.party().makesSubject();
        if (filling.size() > PIECE) {
            send();
        }
    }

    /** Pairs of scheme and number; only a registrar's word counts for anything. */
    private byte[] aliases(List<PartyCode> stated) {
        if (stated.isEmpty() || !header.item().registers()) {
            return NOTHING;
        }
        aliases = true;
        return JSON.writeValueAsBytes(stated.stream()
                .map(alias -> List.of(alias.scheme().code(), alias.text()))
                .toList());
    }

    private void send() {
        copying.begin(filling.finish());
        BinaryCopy sent = filling;
        filling = other;
        filling.reset();
        other = sent;
    }

    /** Stores what is left, and returns when all is stored. */
    void flush() {
        if (!filling.isEmpty()) {
            send();
        }
        copying.await();
    }

    long rows() {
        return rows;
    }

    boolean hasWithdrawals() {
        return withdrawals;
    }

    boolean hasAliases() {
        return aliases;
    }

    boolean hasUncheckedNumbers() {
        return uncheckedNumbers;
    }
}
