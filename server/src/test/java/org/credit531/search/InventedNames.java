package org.credit531.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.credit531.province.population.Population;
import org.credit531.province.population.SearchQueries;
import org.credit531.province.population.Subject;
import org.credit531.testing.Organisations;
import org.credit531.testing.TestDatabase;
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
        names.database.sql().sql("analyze public_subject, search_name").update();
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
        var search = new FindingNames(names, codes, new FindingSpoken(names, readings), readings);
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
        new JdbcSearchNames(application).fill(ids, name -> NameKeys.of(name, Readings.shipped()));
    }

    List<String> find(String text) {
        return find(Question.of(text, 10));
    }

    List<String> find(Question question) {
        return search.find(question).hits().stream().map(Hit::name).toList();
    }

    /** A public name. */
    record Row(String code, String name, String kind, String region) {

        static Row of(Subject subject) {
            return new Row(
                    subject.code(),
                    subject.name(Population.CLOSED),
                    subject.kind().code(),
                    subject.place().code());
        }

        static Row enterprise(int number, String name) {
            return new Row(Organisations.enterprise(number), name, "enterprise", "330000");
        }

        static Row household(int number, String name) {
            return new Row(Organisations.individualBusiness(number), name, "individual-business", "330106");
        }
    }
}
