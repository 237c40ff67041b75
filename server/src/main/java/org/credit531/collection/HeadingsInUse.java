package org.credit531.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.access.Membership;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units' files of an item look like, for those who decide about changing the item. */
@Component
public class HeadingsInUse {

    private final JdbcClient jdbc;
    private final SavedChoices saved;

    HeadingsInUse(JdbcClient jdbc, SavedChoices saved) {
        this.jdbc = jdbc;
        this.saved = saved;
    }

    /** What units said of columns of the item and what would no longer be so, as there is no such field any more. */
    public List<Meaning> choicesLost(Item after) {
        return saved.all(null).stream()
                .filter(choice -> choice.item().equals(after.item()))
                .filter(choice ->
                        choice.field() != null && after.field(choice.field()).isEmpty())
                .map(choice -> new Meaning(choice.office().department(), choice.heading(), choice.field(), null))
                .toList();
    }

    /** Columns of the latest files that would be read as another field, or as none. */
    public List<Meaning> meaningsChanged(Item after, int files) {
        Map<Membership, FieldNames> names = new HashMap<>();
        return sent(after.item(), files).stream()
                .flatMap(file -> file.columns().stream()
                        .map(column -> meaning(
                                file.unit(),
                                column,
                                names.computeIfAbsent(
                                        file.office(),
                                        office -> new FieldNames(after, saved.of(office, after.item())))))
                        .flatMap(Optional::stream))
                .distinct()
                .toList();
    }

    private static Optional<Meaning> meaning(String unit, ReadColumn column, FieldNames names) {
        String before = column.field();
        String now = names.column(column.heading())
                .map(Column::field)
                .map(Field::name)
                .orElse(null);
        boolean same = before == null ? now == null : before.equals(now);
        return same || "record-operation".equals(before)
                ? Optional.empty()
                : Optional.of(new Meaning(unit, column.heading(), before, now));
    }

    /** Required fields that the latest file of a unit did not bring, by unit. */
    public List<Meaning> lacking(Item after, int files) {
        Map<String, Set<String>> latest = new HashMap<>();
        sent(after.item(), files)
                .forEach(file -> latest.putIfAbsent(
                        file.unit(),
                        file.columns().stream()
                                .map(ReadColumn::field)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())));
        return latest.entrySet().stream()
                .flatMap(unit -> after.fields().stream()
                        .filter(field -> field.required() && !unit.getValue().contains(field.name()))
                        .filter(field ->
                                !after.party().states(field) && !field.name().equals(after.effectiveFrom()))
                        .map(field -> new Meaning(unit.getKey(), field.label().zh(), null, field.name())))
                .toList();
    }

    private List<Sent> sent(String item, int files) {
        return jdbc.sql("""
                select unit, region, columns from batch
                 where item = :item and state = 'done' and channel <> 'form' and columns is not null
                 order by received_at desc limit :files
                """)
                .param("item", item)
                .param("files", files)
                .query(HeadingsInUse::sent)
                .list();
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        return new Sent(
                Membership.of(row.getString("region"), row.getString("unit")),
                ReadColumn.all(row.getString("columns")));
    }

    private record Sent(Membership office, List<ReadColumn> columns) {

        String unit() {
            return office.department();
        }
    }

    /**
     * What a unit's heading means.
     *
     * @param before the field it was read as, {@code null} for none
     * @param after the field it would be read as, {@code null} for none
     */
    public record Meaning(
            String unit,
            String heading,
            @Nullable String before,
            @Nullable String after) {}
}
