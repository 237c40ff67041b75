package org.credit531.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.credit531.province.population.Change;
import org.credit531.province.population.Population;
import org.credit531.province.population.SearchQueries;
import org.credit531.province.population.Subject;
import org.postgresql.PGConnection;

/**
 * The tables of public names of a running platform, filled from beside it: by COPY and with their indexes built afterwards, since a
 * province does not come in a minute. The platform takes the names apart as it does after every large import.
 */
final class PublicNames implements AutoCloseable {

    private static final int BLOCK = 10_000;
    private static final int AT_ONCE = 16;
    private static final long SELDOM = 200;

    private final Connection owner;
    private final Connection administration;

    private PublicNames(Connection owner, Connection administration) {
        this.owner = owner;
        this.administration = administration;
    }

    /** Signs in to the embedded database of a data folder. */
    static PublicNames of(Path data) throws IOException, SQLException {
        return new PublicNames(BareCopy.connection(data, "credit531_owner"), BareCopy.connection(data, "postgres"));
    }

    /** Puts these names in the place of those that are there. */
    void fill(Population population) throws IOException, SQLException, InterruptedException {
        execute("truncate public_subject, search_name, search_further, search_pair, search_pending");
        rest("public_subject");
        copy(population);
        index("public_subject");
        copyFormer(population);
        rest("search_name");
        rest("search_further");
        order();
        index("search_name");
        index("search_further");
        execute("vacuum analyze public_subject");
        execute("vacuum analyze search_name");
        execute("vacuum analyze search_further");
        execute("vacuum analyze search_pair");
        try (var statement = administration.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** Nothing is written into the indexes of a table until they are built anew, save into its key. */
    private void rest(String table) throws SQLException {
        try (var statement = administration.prepareStatement("""
                update pg_index set indisready = false, indisvalid = false
                 where indrelid = ?::regclass and not indisprimary
                """)) {
            statement.setString(1, table);
            statement.executeUpdate();
        }
    }

    private void index(String table) throws SQLException {
        execute("set maintenance_work_mem = '1GB'");
        execute("reindex table " + table);
    }

    private void copy(Population population) throws IOException, SQLException {
        copy(
                population,
                "copy public_subject (subject, code, name, kind, state, region) from stdin",
                PublicNames::present);
    }

    /** Names that organisations had before belong to subjects, which the others here do not need. */
    private void copyFormer(Population population) throws IOException, SQLException {
        execute("""
                create temporary table former (
                    id uuid, code text, kind text, region text, present text, name text, used_from date, used_until date)
                """);
        copy(population, "copy former from stdin", PublicNames::former);
        execute("""
                insert into subject (id, kind, scheme, code, code_state, name, region, known_from)
                select id, kind, 'uscc', code, 'confirmed', present, region, 1 from former
                on conflict do nothing
                """);
        execute("""
                insert into subject_name (subject, name, used_from, used_until, known_from)
                select f.id, f.name, f.used_from, f.used_until, 1 from former f join subject s on s.id = f.id
                on conflict do nothing
                """);
        execute("drop table former");
    }

    private void copy(Population population, String statement, Function<Subject, String> row)
            throws IOException, SQLException {
        var in = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        for (int begin = 0; begin < population.size(); begin += BLOCK * AT_ONCE) {
            for (var block : blocks(population, begin, row)) {
                in.writeToCopy(block, 0, block.length);
            }
        }
        in.endCopy();
    }

    private static List<byte[]> blocks(Population population, int begin, Function<Subject, String> row) {
        return IntStream.range(0, AT_ONCE)
                .map(block -> begin + block * BLOCK)
                .filter(from -> from < population.size())
                .parallel()
                .mapToObj(from -> IntStream.range(from, Math.min(population.size(), from + BLOCK))
                        .mapToObj(population::organisation)
                        .map(row)
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static UUID id(Subject subject) {
        return new UUID(SearchQueries.SEED, subject.number() * 0x9E37_79B9_7F4A_7C15L);
    }

    private static String present(Subject subject) {
        return String.join(
                        "\t",
                        id(subject).toString(),
                        subject.code(),
                        subject.name(Population.CLOSED),
                        subject.kind().code(),
                        "confirmed",
                        subject.place().code())
                + '\n';
    }

    private static String former(Subject subject) {
        return subject.changes().stream()
                .filter(change -> change.type() == Change.Type.RENAME)
                .map(change -> String.join(
                                "\t",
                                id(subject).toString(),
                                subject.code(),
                                subject.kind().code(),
                                subject.place().code(),
                                change.after(),
                                change.before(),
                                subject.beginning().toString(),
                                change.day().toString())
                        + '\n')
                .collect(Collectors.joining());
    }

    /** Leaves all names to the background, two of whose workers take them apart. */
    private void order() throws SQLException, InterruptedException {
        execute("""
                insert into search_pending (knowledge, piece, subjects)
                select 0, number / 2000, array_agg(subject)
                  from (select subject, row_number() over () - 1 as number from public_subject) s
                 group by number / 2000
                """);
        execute("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('take-names-apart', 'one', now(), false, 1), ('take-names-apart', 'two', now(), false, 1)
                """);
        awaitNothingLeft();
    }

    /** Waits until every name can be found by every way. */
    void awaitNothingLeft() throws SQLException, InterruptedException {
        while (number("select count(*) from search_pending") > 0) {
            Thread.sleep(SELDOM);
        }
    }

    /** What a table and its indexes take, in MB. */
    String size(String table) throws SQLException {
        return "%,d MB and %,d MB of indexes"
                .formatted(
                        number("select pg_table_size('" + table + "') >> 20"),
                        number("select pg_indexes_size('" + table + "') >> 20"));
    }

    private long number(String query) throws SQLException {
        try (var statement = owner.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        administration.close();
        owner.close();
    }
}
