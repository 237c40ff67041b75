package org.credit531.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.subject.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements in PostgreSQL, read through the attribution that was in force at the same knowledge number. */
@Component
final class JdbcRecords implements Records {

    /** What is open about a record s. Fields are gathered only where there is a dispute: hardly any record has one, each is asked. */
    private static final String MARKS = """
             left join lateral (
                   select since as disputed_since,
                          array(select distinct field from record_dispute f
                                 where f.item = s.item and f.record_key = s.record_key) as disputed_fields
                     from record_dispute d where d.item = s.item and d.record_key = s.record_key
                    order by since limit 1) d on true
             cross join lateral (
                   select coalesce(bool_or(known_from <= known.number and (known_to is null or known_to > known.number)),
                                   false) as unused,
                          coalesce(bool_or(known_to is null), false) as undisclosed
                     from record_stop t where t.item = s.item and t.record_key = s.record_key) t
            """;

    /** Of each record of the subjects the version that was known at a number, while it is there. */
    private static final String KNOWN = """
            select a.subject, s.*, d.disputed_since, d.disputed_fields, t.unused, t.undisclosed
              from unnest(:subjects::uuid[]) as wanted(id)
             cross join lateral (
                   select subject, scheme, code from attribution a
                    where a.subject = wanted.id
                      and a.known_from <= known.number and (a.known_to is null or a.known_to > known.number) offset 0) a
             cross join lateral (
                   select item, record_key from party_record p
                    where p.party_code = a.code and p.party_scheme = a.scheme offset 0) p
             cross join lateral (
                   select * from statement s
                    where s.item = p.item and s.record_key = p.record_key and s.knowledge <= known.number
                    order by s.revision desc limit 1) s
            """ + MARKS + """
             where not s.retracted and s.party_code = a.code and s.party_scheme = a.scheme
               and (s.removal_on is null or s.removal_on > :asOf)
            """;

    private static final String KNOWN_THEN =
            "select r.* from (select :known::bigint as number) known cross join lateral (" + KNOWN
                    + ") r order by r.subject, r.item, r.effective_from, r.record_key";

    private static final String KNOWN_NOW =
            "select known.number, r.* from (select coalesce(max(number), 0) as number from knowledge) known left join lateral ("
                    + KNOWN + ") r on true order by r.item, r.effective_from, r.record_key";

    private static final String BY_KEY = """
            select known.number, a.subject, s.*, d.disputed_since, d.disputed_fields, t.unused, t.undisclosed
              from (select coalesce(max(number), 0) as number from knowledge) known
             cross join unnest(:keys::uuid[]) as wanted(key)
             cross join lateral (
                   select * from statement s where s.item = :item and s.record_key = wanted.key
                    order by s.revision desc limit 1) s
             cross join lateral (
                   select subject from attribution a
                    where a.code = s.party_code and a.scheme = s.party_scheme and a.known_to is null) a
            """ + MARKS + """
             where not s.retracted and (s.removal_on is null or s.removal_on > :asOf)
            """;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Optional<EndsOfUse> ends;
    private final Clock clock;

    JdbcRecords(JdbcClient jdbc, Catalogue catalogue, Optional<EndsOfUse> ends, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.ends = ends;
        this.clock = clock;
    }

    @Override
    public List<Statement> of(SubjectId subject, LocalDate asOf, long knownAt) {
        return of(List.of(subject), asOf, knownAt).getOrDefault(subject, List.of());
    }

    @Override
    public Map<SubjectId, List<Statement>> of(Collection<SubjectId> subjects, LocalDate asOf, long knownAt) {
        return jdbc
                .sql(KNOWN_THEN)
                .param("subjects", subjects.stream().map(SubjectId::value).toArray(UUID[]::new))
                .param("known", knownAt)
                .param("asOf", asOf)
                .query((row, number) -> statement(row, knownAt))
                .list()
                .stream()
                .filter(isShownOn(asOf))
                .collect(groupingBy(Statement::subject, LinkedHashMap::new, java.util.stream.Collectors.toList()));
    }

    @Override
    public Map<UUID, Statement> byKey(String item, Collection<UUID> keys, LocalDate asOf) {
        return jdbc
                .sql(BY_KEY)
                .param("item", item)
                .param("keys", keys.toArray(UUID[]::new))
                .param("asOf", asOf)
                .query((row, number) -> statement(row, row.getLong("number")))
                .list()
                .stream()
                .filter(isShownOn(asOf))
                .collect(toMap(Statement::recordKey, Function.identity()));
    }

    @Override
    public Present present(SubjectId subject, LocalDate asOf) {
        return jdbc.sql(KNOWN_NOW)
                .param("subjects", new UUID[] {subject.value()})
                .param("asOf", asOf)
                .query((ResultSetExtractor<Present>) rows -> present(rows, asOf));
    }

    /** There is a row for the number where there is none of a record. */
    private Present present(ResultSet rows, LocalDate asOf) throws SQLException {
        long knownAt = 0;
        List<Statement> records = new ArrayList<>();
        while (rows.next()) {
            knownAt = rows.getLong("number");
            if (rows.getString("item") != null) {
                records.add(statement(rows, knownAt));
            }
        }
        return new Present(knownAt, records.stream().filter(isShownOn(asOf)).toList());
    }

    /** What is sealed or over does not leave this door: neither pages nor exports, evaluations nor forecasts can know of it. */
    private Predicate<Statement> isShownOn(LocalDate day) {
        return statement -> !isSealed(statement, day) && !isOver(statement, day);
    }

    private boolean isSealed(Statement statement, LocalDate asOf) {
        return catalogue.require(statement.item()).isSealedOn(asOf, statement.values());
    }

    /** Whether its term has ended, be it that its row stays for a while: as the query says of the day that is stored. */
    private static boolean isOver(Statement statement, LocalDate asOf) {
        return statement.removalOn() != null && !statement.removalOn().isAfter(asOf);
    }

    @Override
    public List<Removal> removedSince(SubjectId subject, LocalDate asOf, long knownAt, LocalDate today) {
        return jdbc.sql("""
                select item, record_key, removal_on, article from removed_record
                 where subject = :subject and known_from <= :known and removal_on <= :today
                   and (removal_on > :asOf or early and known_to > :known)
                union
                select s.item, s.record_key, s.removal_on, '' from attribution a
                  join party_record p on p.party_code = a.code and p.party_scheme = a.scheme
                 cross join lateral (
                       select * from statement s
                        where s.item = p.item and s.record_key = p.record_key and s.knowledge <= :known
                        order by s.revision desc limit 1) s
                 where a.subject = :subject and not s.retracted and s.party_code = a.code and s.party_scheme = a.scheme
                   and s.removal_on > :asOf and s.removal_on <= :today
                 order by removal_on, item, record_key
                """)
                .param("subject", subject.value())
                .param("known", knownAt)
                .param("asOf", asOf)
                .param("today", today)
                .query((row, number) -> removal(row))
                .list();
    }

    @Override
    public Map<String, Long> counts() {
        return Holdings.COUNTING.call(() ->
                jdbc.sql("""
                select item, count(*) filter (where revision = 1) as records from statement group by item
                """).query((row, number) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Removal removal(ResultSet row) throws SQLException {
        String item = row.getString("item");
        String article = row.getString("article");
        return new Removal(
                item,
                row.getObject("record_key", UUID.class),
                row.getObject("removal_on", LocalDate.class),
                article.isEmpty() ? Removing.articleOf(catalogue.require(item)) : article);
    }

    /** Read by the version of its item that held at the number: a later one changes no past answer. */
    private Statement statement(ResultSet row, long knownAt) throws SQLException {
        String code = row.getString("item");
        Item item = catalogue.item(code, knownAt).orElseGet(() -> catalogue.require(code));
        LocalDate from = row.getObject("effective_from", LocalDate.class);
        Map<String, Object> values = Canonical.values(item, row.getInt("item_version"), row.getString("payload"));
        LocalDate end = endOf(item, from, values);
        return new Statement(
                new SubjectId(row.getObject("subject", UUID.class)),
                item.item(),
                row.getObject("record_key", UUID.class),
                row.getInt("revision"),
                row.getLong("knowledge"),
                row.getObject("batch", UUID.class),
                row.getLong("row_number"),
                row.getString("unit"),
                row.getString("party_code"),
                row.getString("party_name"),
                from,
                row.getBoolean("effective_assumed"),
                row.getObject("effective_to", LocalDate.class),
                earlier(row.getObject("removal_on", LocalDate.class), end),
                values,
                row.getString("region"),
                contest(row, end != null && !end.isAfter(LocalDate.now(clock))));
    }

    private @Nullable LocalDate endOf(Item item, LocalDate from, Map<String, Object> values) {
        return ends.isEmpty() ? null : ends.get().endOf(item.item(), from, values);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate removal, @Nullable LocalDate end) {
        return removal == null || end != null && end.isBefore(removal) ? end : removal;
    }

    /** One disputed as a whole has no fields to name. What is over is disclosed no more, whatever day in the past is asked for. */
    private static Contest contest(ResultSet row, boolean over) throws SQLException {
        LocalDate since = row.getObject("disputed_since", LocalDate.class);
        boolean unused = row.getBoolean("unused");
        boolean undisclosed = over || row.getBoolean("undisclosed");
        if (since == null && !unused && !undisclosed) {
            return Contest.NONE;
        }
        Set<String> fields = since == null
                ? Set.of()
                : Set.of((String[]) row.getArray("disputed_fields").getArray());
        return new Contest(since, fields.contains("") ? Set.of() : fields, unused, undisclosed);
    }
}
