package org.credit531.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that are killed, that cannot read, whose process dies: they are done again, and every byte is as it was. */
class LostTasksTests {

    @TempDir
    private Path folder;

    private Invented archive;

    @BeforeEach
    void write() throws IOException {
        archive = new Invented(folder)
                .subjects(3_000, 7)
                .giant("X-giant", 20_000, 8)
                .write();
        var command = archive.command();
        assertThat(command.exitCode()).as(command.err()).isZero();
    }

    @Test
    void areDoneAgainWhenKilled() throws IOException {
        KillingTasks.KILLED.set(0);
        try (var settings = new Settings().with("spark.extraListeners", KillingTasks.class.getName())) {
            assertThat(settings).isNotNull();
            equal(Run.spark(archive.job("spark.csv", "--master", "local[2,4]", "--partitions", "9")));
        }
        assertThat(KillingTasks.KILLED.get()).isGreaterThan(2);
    }

    @Test
    void areDoneAgainWhenTheyCannotRead() throws IOException {
        FlakyFiles.FAILED.set(0);
        var arguments = new ArrayList<>(archive.job("spark.csv", "--master", "local[2,4]", "--partitions", "9"));
        arguments.replaceAll(
                one -> one.equals(archive.records().toString()) ? FlakyFiles.SCHEME + "://" + archive.records() : one);
        try (var settings = new Settings().with("spark.hadoop.fs.flaky.impl", FlakyFiles.class.getName())) {
            assertThat(settings).isNotNull();
            equal(Run.spark(arguments));
        }
        assertThat(FlakyFiles.FAILED.get()).isGreaterThan(2);
    }

    /** Executors are processes of their own here, as on a cluster: what travels between them is written and read. */
    @Test
    void areDoneAgainWhenTheirExecutorIsLost() throws IOException {
        layOutSpark();
        LosingAnExecutor.LOST.set(0);
        try (var settings = new Settings()
                .with("spark.extraListeners", LosingAnExecutor.class.getName())
                .with("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .with(
                        "spark.executor.extraJavaOptions",
                        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dlog4j2.configurationFile="
                                + System.getProperty("log4j2.configurationFile"))) {
            assertThat(settings).isNotNull();
            equal(Run.spark(archive.job("spark.csv", "--master", "local-cluster[2,1,1024]", "--partitions", "9")));
        }
        assertThat(LosingAnExecutor.LOST.get()).isPositive();
    }

    private void equal(Run run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(archive.file("spark.csv")).hasSameBinaryContentAs(archive.file("command.csv"));
    }

    /** Where executors look for Spark: the libraries of this test. */
    private static void layOutSpark() throws IOException {
        var jars = Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        for (var entry : List.of(System.getProperty("java.class.path").split(File.pathSeparator))) {
            var jar = Path.of(entry);
            if (entry.endsWith(".jar")) {
                try {
                    Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
                } catch (FileAlreadyExistsException e) {
                    assertThat(jars.resolve(jar.getFileName())).exists();
                }
            }
        }
    }
}
