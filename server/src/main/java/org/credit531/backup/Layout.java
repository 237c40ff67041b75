package org.credit531.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables, partitions and sequences of a database, as its own catalogue tells. Every statement about a named table is
 * composed and quoted by the database itself.
 *
 * @param connection a connection of the owner
 */
record Layout(Connection connection) {

    /** Tables that hold rows of ours; partitions are reached through the table they are a part of. */
    private static final String TABLES = """
            select n.nspname, c.relname, array_agg(a.attname::text order by a.attnum),
                   format('copy (select %3$s from %1$I.%2$I) to stdout', n.nspname, c.relname,
                          string_agg(quote_ident(a.attname), ', ' order by a.attnum)),
                   format('copy %1$I.%2$I (%3$s) from stdin', n.nspname, c.relname,
                          string_agg(quote_ident(a.attname), ', ' order by a.attnum)),
                   format('truncate %1$I.%2$I cascade', n.nspname, c.relname)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
               and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
               and (n.nspname, c.relname) <> ('public', 'flyway_schema_history')
               and not exists (select 1 from pg_depend d
                                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
             group by n.nspname, c.relname
             order by n.nspname, c.relname
            """;

    private static final String REFERENCES = """
            select distinct tn.nspname || '.' || t.relname, rn.nspname || '.' || r.relname
              from pg_constraint f
              join pg_class t on t.oid = f.conrelid
              join pg_namespace tn on tn.oid = t.relnamespace
              join pg_class r on r.oid = f.confrelid
              join pg_namespace rn on rn.oid = r.relnamespace
             where f.contype = 'f' and f.conparentid = 0 and f.conrelid <> f.confrelid
            """;

    private static final String PARTITIONS = """
            with recursive part(oid, parent, depth) as (
                select i.inhrelid, i.inhparent, 1
                  from pg_inherits i join pg_class p on p.oid = i.inhparent
                 where p.relkind = 'p' and not p.relispartition
                union all
                select i.inhrelid, i.inhparent, part.depth + 1
                  from pg_inherits i join part on part.oid = i.inhparent
            )
            select n.nspname, c.relname, pn.nspname, p.relname, pg_get_expr(c.relpartbound, c.oid),
                   case c.relkind when 'p' then pg_get_partkeydef(c.oid) end
              from part
              join pg_class c on c.oid = part.oid
              join pg_namespace n on n.oid = c.relnamespace
              join pg_class p on p.oid = part.parent
              join pg_namespace pn on pn.oid = p.relnamespace
             where c.relkind in ('r', 'p')
             order by part.depth, n.nspname, c.relname
            """;

    private static final String SEQUENCES = """
            select n.nspname, c.relname, format('select last_value, is_called from %I.%I', n.nspname, c.relname)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'S' and c.relpersistence <> 't'
               and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
             order by n.nspname, c.relname
            """;

    /** The tables, those that others refer to first. */
    List<Table> tables() throws SQLException {
        var tables = all(TABLES, Layout::table);
        return ReferenceOrder.of(tables, all(REFERENCES, row -> new Reference(row.getString(1), row.getString(2))));
    }

    /** The partitions, parents first. */
    List<Manifest.Partition> partitions() throws SQLException {
        return all(
                PARTITIONS,
                row -> new Manifest.Partition(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
    }

    /** Where every sequence has got to. */
    List<Manifest.Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var name : all(SEQUENCES, row -> List.of(row.getString(1), row.getString(2), row.getString(3)))) {
            sequences.addAll(all(
                    name.get(2),
                    row -> new Manifest.Sequence(name.get(0), name.get(1), row.getLong(1), row.getBoolean(2))));
        }
        return sequences;
    }

    private static Table table(ResultSet row) throws SQLException {
        return new Table(
                row.getString(1),
                row.getString(2),
                List.of((String[]) row.getArray(3).getArray()),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    private <T> List<T> all(String query, Row<T> row) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var found = new ArrayList<T>();
            while (result.next()) {
                found.add(row.read(result));
            }
            return found;
        }
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** That a table's rows refer to rows of another. */
    record Reference(String from, String to) {}

    /** A table, with the statements that read, fill and empty it. */
    record Table(String schema, String name, List<String> columns, String copyOut, String copyIn, String truncate) {

        String fullName() {
            return schema + "." + name;
        }
    }
}
