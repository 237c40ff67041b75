package org.credit531.cluster;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** A session of Spark with what equal results everywhere ask for, and the way of the records through it. */
final class Job implements AutoCloseable {

    /** About so many records come to one task, where nobody says how many partitions there are. */
    private static final long RECORDS_OF_A_TASK = 500_000;

    private final SparkSession spark;

    private Job(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Begins.
     *
     * @param master where it runs; empty for what {@code spark-submit} says, or all cores of this machine
     */
    static Job begin(String master) {
        var settings = new SparkConf();
        if (!master.isEmpty()) {
            settings.setMaster(master);
        }
        settings.setIfMissing("spark.master", "local[*]").setIfMissing("spark.app.name", "credit531 trial");
        settings.setIfMissing("spark.ui.enabled", "false");
        if (settings.get("spark.master").startsWith("local")) {
            // Nobody else has to reach it.
            settings.setIfMissing("spark.driver.bindAddress", "127.0.0.1")
                    .setIfMissing("spark.driver.host", "127.0.0.1");
        }
        // One column may be called as another in capitals; days are those that were written; what cannot be read is no
        // reason to go on.
        settings.set("spark.sql.caseSensitive", "true")
                .set("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
                .set("spark.sql.files.ignoreCorruptFiles", "false")
                .set("spark.sql.files.ignoreMissingFiles", "false");
        // The ranges of codes that were drawn stay as they are: their order is the order of the file.
        settings.set("spark.sql.adaptive.enabled", "false");
        return new Job(SparkSession.builder().config(settings).getOrCreate());
    }

    SparkSession spark() {
        return spark;
    }

    Configuration configuration() {
        return spark.sparkContext().hadoopConfiguration();
    }

    /** How many partitions so many records are divided into. */
    int partitions(long records) {
        long bySize = records / RECORDS_OF_A_TASK + 1;
        return (int) Math.max(2L * spark.sparkContext().defaultParallelism(), Math.min(bySize, 100_000));
    }

    /**
     * Evaluates everybody. Codes are divided into ranges with about as many records each, by a sample, so that one with very many records has
     * a task of its own; a task sorts its rows, on disk where they are many, and holds one chunk of subjects at a time.
     */
    Answer evaluate(Dataset<Row> rows, int partitions, Question question) throws IOException {
        var pieces = rows.repartitionByRange(partitions, col("party"))
                .sortWithinPartitions(col("party"))
                .javaRDD()
                .mapPartitions(new EvaluatingPartition(question))
                .persist(StorageLevel.DISK_ONLY());
        return new Answer(pieces, sizes(pieces));
    }

    /** Lets all tasks run. */
    private static List<Integer> sizes(JavaRDD<Piece> pieces) {
        return pieces.map(piece -> piece.codes().size()).collect();
    }

    @Override
    public void close() {
        spark.stop();
    }
}
