package org.credit531.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the partitions that a backup needs and the migrations do not make, because the platform makes them as it works.
 *
 * @param connection a connection of the owner
 * @param file the backup, for what it says wrong
 */
record Partitions(Connection connection, BackupFile file) {

    /** A list of literals, casts and function calls; a text may hold anything between its quotes. */
    private static final String LIST = "\\((?:[^'();]|'(?:[^']|'')*'|\\([^'();]*\\))*\\)";

    private static final Pattern BOUND =
            Pattern.compile("DEFAULT|FOR VALUES (?:IN|WITH) " + LIST + "|FOR VALUES FROM " + LIST + " TO " + LIST);
    private static final Pattern KEY = Pattern.compile("(?:LIST|RANGE|HASH) " + LIST);

    /** Makes those that are missing, parents first. */
    void create(List<Manifest.Partition> wanted) throws SQLException {
        var there = byName(new Layout(connection).partitions());
        for (var partition : wanted) {
            var present = there.get(name(partition));
            if (present == null) {
                create(partition);
                continue;
            }
            if (!present.equals(partition)) {
                throw file.damaged("the partition " + name(partition) + " is divided in another way here");
            }
        }
    }

    private void create(Manifest.Partition partition) throws SQLException {
        requireStatement(partition);
        var division = partition.key() == null ? "" : " partition by " + partition.key();
        try (var composition = connection.prepareStatement(
                        "select format('create table %I.%I partition of %I.%I ', ?, ?, ?, ?)");
                var statement = connection.createStatement()) {
            composition.setString(1, partition.schema());
            composition.setString(2, partition.name());
            composition.setString(3, partition.parentSchema());
            composition.setString(4, partition.parent());
            var result = composition.executeQuery();
            result.next();
            statement.execute(result.getString(1) + partition.bound() + division);
        }
    }

    /** The two texts become part of a statement, so they may be nothing but what PostgreSQL writes there. */
    private void requireStatement(Manifest.Partition partition) {
        var known = BOUND.matcher(partition.bound()).matches()
                && (partition.key() == null || KEY.matcher(partition.key()).matches());
        if (!known) {
            throw file.damaged("the partition " + name(partition) + " has a bound that is none");
        }
    }

    private static Map<String, Manifest.Partition> byName(List<Manifest.Partition> partitions) {
        return partitions.stream().collect(Collectors.toMap(Partitions::name, Function.identity()));
    }

    private static String name(Manifest.Partition partition) {
        return partition.schema() + "." + partition.name();
    }
}
