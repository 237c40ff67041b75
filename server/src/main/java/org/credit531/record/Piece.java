package org.credit531.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.credit531.catalogue.Lifecycle;
import org.credit531.catalogue.Retention;
import org.credit531.subject.PartyCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a batch that are stored together, in the database's own form: as many as fit into a few megabytes. */
final class Piece {

    /** In the order of their keys, as the database compares them, and of several with one key the last first. */
    static final Comparator<Row> BY_KEY = Comparator.<Row, UUID>comparing(Row::key, Piece::compare)
            .thenComparing(Row::number, Comparator.reverseOrder());

    /** Large enough that rows in order of their keys meet many on one page of an index, small enough for the heap. */
    private static final int LARGEST = 8 << 20;

    private static final byte[] NOTHING = {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Intake.Header header;
    private final Canonical canonical;
    private final Function<StatedRecord, List<String>> identities;
    private final CanonicalJson json = new CanonicalJson();
    private final BinaryFields fields = new BinaryFields();
    private final List<Row> rows = new ArrayList<>();

    /** @param identities tokens by which a record is compared with removed facts; none where nothing was removed */
    Piece(Intake.Header header, Function<StatedRecord, List<String>> identities) {
        this.header = header;
        this.identities = identities;
        this.canonical = new Canonical(header.item(), header.unit());
    }

    /**
     * A row: what it is sorted, looked up and attributed by, and where its fields are, first those of a statement. The
     * knowledge number is not among them: a batch has none before its first piece is stored.
     *
     * @param number the row of the file
     * @param ended the day on which its registrar says that the party came to its end
     * @param compared whether it is not stored while the file is read: it can only be taken beside what is known, since it
     *     takes a record back or its party's number has no check digit, or it speaks of a person
     * @param identities by which it is compared with removed facts
     */
    record Row(
            UUID key,
            PartyCode party,
            String name,
            long number,
            LocalDate from,
            @Nullable LocalDate ended,
            List<PartyCode> aliases,
            boolean compared,
            List<String> identities,
            int begin,
            int statementEnd,
            int end) {}

    void add(StatedRecord stated) {
        int begin = fields.size();
        UUID key = canonical.key(stated);
        statement(key, stated);
        int statementEnd = fields.size();
        List<PartyCode> aliases = header.item().registers() ? stated.aliases() : List.of();
        List<String> tokens = identities.apply(stated);
        fields.json(json(aliases)).truth(stated.withdrawn()).json(texts(tokens));
        rows.add(new Row(
                key,
                stated.party(),
                stated.partyName(),
                stated.row(),
                stated.effectiveFrom(),
                ended(stated),
                aliases,
                stated.withdrawn()
                        || !stated.party().makesSubject()
                        || stated.party().isPerson(),
                tokens,
                begin,
                statementEnd,
                fields.size()));
    }

    private void statement(UUID key, StatedRecord stated) {
        Retention retention = header.item().retention();
        fields.text(header.item().item())
                .uuid(key)
                .wholeNumber(1)
                .uuid(header.batch())
                .number(stated.row())
                .smallNumber(header.item().version())
                .text(header.unit())
                .text(header.office().region())
                .truth(false)
                .text(stated.party().scheme().code())
                .text(stated.party().text())
                .text(stated.partyName())
                .date(stated.effectiveFrom())
                .truth(stated.effectiveAssumed())
                .date(stated.effectiveTo())
                .date(retention == null ? null : retention.removalOf(stated.effectiveFrom()))
                .json(json.of(stated.values()))
                .bytes(canonical.hash(stated));
    }

    private @Nullable LocalDate ended(StatedRecord stated) {
        Lifecycle lifecycle = header.item().lifecycle();
        return lifecycle != null
                        && stated.values().get(lifecycle.status()) instanceof String status
                        && lifecycle.ended().contains(status)
                ? stated.effectiveFrom()
                : null;
    }

    /** Pairs of scheme and number; only a registrar's word counts for anything. */
    private static byte[] json(List<PartyCode> aliases) {
        return aliases.isEmpty()
                ? NOTHING
                : JSON.writeValueAsBytes(aliases.stream()
                        .map(alias -> List.of(alias.scheme().code(), alias.text()))
                        .toList());
    }

    private static byte[] texts(List<String> texts) {
        return texts.isEmpty() ? NOTHING : JSON.writeValueAsBytes(texts);
    }

    boolean isFull() {
        return fields.size() > LARGEST;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<Row> rows() {
        return rows;
    }

    /** The bytes into which the rows point. */
    byte[] bytes() {
        return fields.array();
    }

    /** Whether a row's hash, the last field of its statement, is this one. */
    boolean hasHash(Row row, byte[] hash) {
        return Arrays.equals(bytes(), row.statementEnd() - hash.length, row.statementEnd(), hash, 0, hash.length)
                && hash.length > 0;
    }

    void clear() {
        fields.clear();
        rows.clear();
    }

    /** {@link UUID#compareTo} takes the halves as signed numbers, the database takes the bytes. */
    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
