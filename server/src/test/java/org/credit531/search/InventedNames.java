package org.credit531.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.credit531.province.population.Change;
import org.credit531.province.population.Population;
import org.credit531.province.population.SearchQueries;
import org.credit531.province.population.Subject;
import org.credit531.search.Hit.Former;
import org.credit531.testing.Organisations;
import org.credit531.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database with the first names of the invented province, taken apart, and the search over it. */
record InventedNames(TestDatabase database, PublicSearch search) {

    private static final int PIECE = 2_000;

    /** So many of the names by which searches are measured. */
    static InventedNames first(int count) throws SQLException {
        var names = with(List.of());
        var population = new Population(SearchQueries.SEED, count);
        for (int begin = 0; begin < count; begin += PIECE) {
            names.add(IntStream.range(begin, Math.min(count, begin + PIECE))
                    .mapToObj(number -> Row.of(population.organisation(number)))
                    .toList());
        }
        names.database.sql().sql("select public.sort_in_names()").query(row -> {});
        names.database
                .sql()
                .sql("analyze public_subject, search_name, search_further")
                .update();
        return names;
    }

    /** These enterprises alone, by their names. */
    static InventedNames with(List<Row> rows) throws SQLException {
        var database = TestDatabase.fresh();
        Connection reader = database.reader().getConnection();
        var source = new SingleConnectionDataSource(reader, true);
        var codes = new FindingCodes(new JdbcPublicCodes(source), code -> Optional.empty());
        var names = new JdbcPublicNames(source);
        var readings = Readings.shipped();
        var frequent = new FindingFrequent(names, new JdbcFilteredNames(source));
        var spoken = new FindingSpoken(names, new JdbcSpokenNames(source), readings);
        var search = new FindingNames(names, frequent, codes, spoken, readings);
        var invented = new InventedNames(database, search);
        invented.add(rows);
        return invented;
    }

    void add(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var ids = rows.stream().map(row -> UUID.randomUUID()).toList();
        var application = JdbcClient.create(database.application());
        application
                .sql("""
                        insert into public_subject (subject, code, name, kind, state, region)
                        select id, code, name, kind, 'confirmed', region
                          from unnest(:ids::uuid[], :codes::text[], :names::text[], :kinds::text[], :regions::text[])
                               as row (id, code, name, kind, region)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("codes", rows.stream().map(Row::code).toArray(String[]::new))
                .param("names", rows.stream().map(Row::name).toArray(String[]::new))
                .param("kinds", rows.stream().map(Row::kind).toArray(String[]::new))
                .param("regions", rows.stream().map(Row::region).toArray(String[]::new))
                .update();
        addFormer(application, ids, rows);
        new JdbcSearchNames(application).fill(ids, name -> NameKeys.of(name, Readings.shipped()));
        new JdbcFurtherNames(application).fill(ids, name -> NameKeys.all(name, Readings.shipped()));
    }

    /** Names of before belong to subjects, which the others here do not need. */
    private static void addFormer(JdbcClient application, List<UUID> ids, List<Row> rows) {
        var renamed = IntStream.range(0, rows.size())
                .filter(at -> rows.get(at).former() != null)
                .toArray();
        UUID[] subjects = Arrays.stream(renamed).mapToObj(ids::get).toArray(UUID[]::new);
        application.sql("""
                insert into subject (id, kind, scheme, code, code_state, name, region, known_from)
                select subject, kind, 'uscc', code, 'confirmed', name, region, 1
                  from public_subject where subject = any(:subjects)
                """).param("subjects", subjects).update();
        application
                .sql("""
                        insert into subject_name (subject, name, used_from, used_until, known_from)
                        select subject, name, used_from, used_until, 1
                          from unnest(:subjects::uuid[], :names::text[], :froms::date[], :untils::date[])
                               as former (subject, name, used_from, used_until)
                        """)
                .param("subjects", subjects)
                .param("names", texts(rows, renamed, Former::name))
                .param("froms", texts(rows, renamed, former -> text(former.from())))
                .param("untils", texts(rows, renamed, former -> text(former.until())))
                .update();
    }

    private static @Nullable String[] texts(List<Row> rows, int[] places, Function<Former, @Nullable String> text) {
        return Arrays.stream(places)
                .mapToObj(at -> text.apply(Objects.requireNonNull(rows.get(at).former())))
                .toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    List<String> find(String text) {
        return find(Question.of(text, 10));
    }

    List<String> find(Question question) {
        return search.find(question).hits().stream().map(Hit::name).toList();
    }

    /** A public name, and one that it had before. */
    record Row(
            String code,
            String name,
            String kind,
            String region,
            @Nullable Former former) {

        static Row of(Subject subject) {
            return new Row(
                    subject.code(),
                    subject.name(Population.CLOSED),
                    subject.kind().code(),
                    subject.place().code(),
                    renamed(subject).orElse(null));
        }

        /** The name that an organisation of the province had before its present one. */
        static Optional<Former> renamed(Subject subject) {
            return subject.changes().stream()
                    .filter(change -> change.type() == Change.Type.RENAME)
                    .map(change -> new Former(change.before(), subject.beginning(), change.day()))
                    .findFirst();
        }

        static Row enterprise(int number, String name) {
            return new Row(Organisations.enterprise(number), name, "enterprise", "330000", null);
        }

        static Row household(int number, String name) {
            return new Row(Organisations.individualBusiness(number), name, "individual-business", "330106", null);
        }

        Row formerly(String before, LocalDate until) {
            return new Row(code, name, kind, region, new Former(before, null, until));
        }

        Row at(String place) {
            return new Row(code, name, kind, place, former);
        }

        Row as(String other) {
            return new Row(code, name, other, region, former);
        }
    }
}
