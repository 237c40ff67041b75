package org.credit531.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * The baseline of loading a population: every record of organisations that is stored, copied out by one binary COPY and thrown away.
 * Nothing is joined, read or kept.
 */
final class BareCopyOut {

    private static final String ALL = "copy (select * from statement_organisation) to stdout (format binary)";
    private static final Pattern LOADED =
            Pattern.compile("population of (\\d+) organisations with (\\d+) records loaded in (\\d+) ms, (\\d+) MB");

    private BareCopyOut() {}

    /** How many records a second come out. */
    static double recordsPerSecond(Path data) throws IOException, SQLException {
        try (var connection = BareCopy.connection(data, "postgres")) {
            long begun = System.nanoTime();
            var out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(ALL);
            while (out.readFromCopy() != null) {
                // thrown away
            }
            return out.getHandledRowCount() / ((System.nanoTime() - begun) / 1e9);
        }
    }

    /**
     * A population as the platform loaded it.
     *
     * @param records those that models read
     * @param megabytes what it takes in memory
     */
    record Loaded(long organisations, long records, long milliseconds, long megabytes) {

        double recordsPerSecond() {
            return records / (milliseconds / 1e3);
        }
    }

    /** The first population that the platform has loaded, as its log says. */
    static Optional<Loaded> loaded(Path log) throws IOException {
        var found = LOADED.matcher(Files.readString(log));
        return found.find()
                ? Optional.of(new Loaded(
                        Long.parseLong(found.group(1)),
                        Long.parseLong(found.group(2)),
                        Long.parseLong(found.group(3)),
                        Long.parseLong(found.group(4))))
                : Optional.empty();
    }
}
