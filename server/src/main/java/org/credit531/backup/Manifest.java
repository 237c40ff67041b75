package org.credit531.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup file says about itself.
 *
 * @param product always {@link #PRODUCT}
 * @param format the layout of the file
 * @param platformVersion the version of the platform that took it
 * @param schemaVersion the newest migration that had been run
 * @param createdAt when it was taken, as ISO instant
 * @param tables every table, in an order in which no row comes before one it refers to
 * @param partitions the partitions of all tables, parents first
 * @param sequences where every sequence had got to
 */
record Manifest(
        String product,
        int format,
        String platformVersion,
        String schemaVersion,
        String createdAt,
        List<Content> tables,
        List<Partition> partitions,
        List<Sequence> sequences) {

    static final String PRODUCT = "credit531-backup";
    static final int FORMAT = 1;

    /** The number of rows in all tables. */
    long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }

    /**
     * The rows of one table; a partitioned table is written once, whatever its partitions.
     *
     * @param schema the table's schema
     * @param name its name
     * @param columns the columns, in the order of the file
     * @param rows how many there are
     * @param sha256 hash of the entry's bytes, in hexadecimal
     */
    record Content(String schema, String name, List<String> columns, long rows, String sha256) {

        /** The entry of the file that holds the rows, in PostgreSQL's COPY text format. */
        String entry() {
            return "tables/" + schema + "." + name + ".copy";
        }
    }

    /**
     * A partition, some of which are made while the platform works.
     *
     * @param schema its schema
     * @param name its name
     * @param parentSchema the schema of the table it is a part of
     * @param parent the table it is a part of
     * @param bound which rows it takes, as PostgreSQL writes it
     * @param key how it is itself divided, if it is
     */
    record Partition(
            String schema,
            String name,
            String parentSchema,
            String parent,
            String bound,
            @Nullable String key) {}

    /**
     * A sequence.
     *
     * @param schema its schema
     * @param name its name
     * @param value the last value
     * @param called whether that value has been given out
     */
    record Sequence(String schema, String name, long value, boolean called) {}
}
