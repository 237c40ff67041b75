package org.credit531.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.credit531.scoring.StatedCircumstances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of results and what is printed are those of the command line, byte for byte. */
class EqualResultsTests {

    private static final int SUBJECTS = 900;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, false", "7, true", "200, false"})
    void areThoseOfTheCommandLine(int partitions, boolean texts) throws IOException {
        var archive = new Invented(folder).subjects(SUBJECTS, 531 + partitions);
        (texts ? archive.asTexts() : archive).write().named("X-without", "1-without", Invented.ENTERPRISE);
        Files.writeString(archive.records().resolve("circumstances.yaml"), """
                as-of: %s
                late: ["honour"]
                suspended:
                  items: {"penalty": "law-1:5"}
                """.formatted(Invented.AS_OF));
        assertThat(StatedCircumstances.read(
                                "", Files.readString(archive.records().resolve("circumstances.yaml")))
                        .circumstances()
                        .lateItems())
                .containsExactly("honour");

        var command = archive.command();
        var spark = Run.spark(archive.job("spark.csv", "--partitions", String.valueOf(partitions)));

        assertThat(command.exitCode()).as(command.err()).isZero();
        assertThat(spark.exitCode()).as(spark.err()).isZero();
        assertThat(spark.out()).isEqualTo(command.out()).contains("evaluated");
        assertThat(archive.file("spark.csv")).hasSameBinaryContentAs(archive.file("command.csv"));
        assertThat(Files.readAllLines(archive.file("spark.csv"))).hasSizeGreaterThan(SUBJECTS / 20);
        assertThat(spark.err()).contains("in " + partitions + " partitions");
        assertThat(archive.names()).contains("spark.csv").noneMatch(name -> name.startsWith("."));
    }

    /** One subject has as many records as several chunks: it is whole in one task, and others share theirs. */
    @Test
    void areThoseOfASubjectWithNearlyAllRecords() throws IOException {
        var archive = new Invented(folder).subjects(60, 1).giant("X-giant", 3 * 100_000, 2);
        archive.write();

        var command = archive.command();
        var spark = Run.spark(archive.job("spark.csv", "--partitions", "7"));

        assertThat(command.exitCode()).as(command.err()).isZero();
        assertThat(spark.exitCode()).as(spark.err()).isZero();
        assertThat(spark.out()).isEqualTo(command.out());
        assertThat(archive.file("spark.csv"))
                .hasSameBinaryContentAs(archive.file("command.csv"))
                .content()
                .contains("X-giant,");
    }

    /** Rows go to a task by ranges of codes: more partitions than subjects leave some with nothing. */
    @Test
    void areThereForNobodyAndForOne() throws IOException {
        var archive = new Invented(folder);
        archive.named("X1");

        var command = archive.command();
        var spark = Run.spark(archive.job("spark.csv", "--partitions", "5"));

        assertThat(spark.exitCode())
                .as(spark.err())
                .isEqualTo(command.exitCode())
                .isZero();
        assertThat(archive.file("spark.csv")).hasSameBinaryContentAs(archive.file("command.csv"));
        assertThat(spark.out()).isEqualTo(command.out());
        assertThat(spark.err()).contains("is not there: the item counts as without records");
    }
}
