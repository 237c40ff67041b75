package org.credit531.database;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the embedded PostgreSQL runs: settings by name, written to its configuration at every start.
 *
 * @param values names and values as in postgresql.conf, without quotes
 */
public record PostgresSettings(Map<String, String> values) {

    private static final long MEBIBYTE = 1024 * 1024;
    private static final long CACHE_SHARE = 8;
    private static final long LEAST_CACHE = 256;
    private static final long MOST_CACHE = 8192;

    public PostgresSettings {
        values = Map.copyOf(values);
    }

    /**
     * What an installation runs with: nothing committed is ever lost. Of the machine's memory PostgreSQL gets an eighth for its
     * cache, so that it fits two cores and 4 GB as well as it uses a large machine, where the indexes of a province want room.
     *
     * @param machine the machine's memory in bytes
     */
    public static PostgresSettings durable(long machine) {
        long cache = Math.clamp(machine / MEBIBYTE / CACHE_SHARE, LEAST_CACHE, MOST_CACHE);
        var values = common();
        values.put("fsync", "on");
        values.put("synchronous_commit", "on");
        values.put("full_page_writes", "on");
        values.put("shared_buffers", cache + "MB");
        values.put("effective_cache_size", 3 * cache + "MB");
        values.put("work_mem", "16MB");
        values.put("maintenance_work_mem", "192MB");
        values.put("max_wal_size", "4GB");
        // The binaries know pglz alone, which takes longer for a page than everything else that a row costs.
        values.put("wal_compression", "off");
        values.put("max_connections", "60");
        return new PostgresSettings(values);
    }

    /** What tests run with: quick, many small databases, and nothing worth keeping. */
    public static PostgresSettings forTests() {
        var values = common();
        values.put("fsync", "off");
        values.put("synchronous_commit", "off");
        values.put("full_page_writes", "off");
        values.put("shared_buffers", "128MB");
        values.put("max_connections", "300");
        return new PostgresSettings(values);
    }

    /** Whether a commit is on disk before it is confirmed. */
    boolean isDurable() {
        return "on".equals(values.get("fsync"));
    }

    /** The configuration file for a start on a port. */
    String file(int port, Path logs) {
        var text =
                new StringBuilder("# Written by Credit531 at every start; own settings belong in ../postgresql.conf\n");
        values.forEach((name, value) -> append(text, name, value));
        append(text, "port", Integer.toString(port));
        append(text, "log_directory", logs.toString());
        return text.append("include_if_exists = '../postgresql.conf'\n").toString();
    }

    private static Map<String, String> common() {
        var values = new LinkedHashMap<String, String>();
        values.put("listen_addresses", "127.0.0.1");
        // No socket files: they would need a short path and a folder that all systems have.
        values.put("unix_socket_directories", "");
        values.put("password_encryption", "scram-sha-256");
        values.put("jit", "off");
        values.put("timezone", "Asia/Shanghai");
        values.put("log_timezone", "Asia/Shanghai");
        values.put("logging_collector", "on");
        values.put("log_filename", "postgresql-%a.log");
        values.put("log_truncate_on_rotation", "on");
        values.put("log_rotation_size", "0");
        values.put("log_min_duration_statement", "2s");
        // Statements' values and error details may name persons and do not belong in a log.
        values.put("log_parameter_max_length", "0");
        values.put("log_min_error_statement", "panic");
        values.put("log_error_verbosity", "terse");
        return values;
    }

    private static void append(StringBuilder text, String name, String value) {
        text.append(name).append(" = '").append(value.replace("'", "''")).append("'\n");
    }
}
