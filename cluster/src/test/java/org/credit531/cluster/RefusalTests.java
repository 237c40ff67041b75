package org.credit531.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.credit531.scoring.Fact;
import org.credit531.scoring.GeneratedSubjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be evaluated is refused with the place, the reason and the remedy, and no file of results is left behind. */
class RefusalTests {

    @TempDir
    private Path folder;

    private Invented archive;

    @BeforeEach
    void write() throws IOException {
        archive = new Invented(folder).subjects(40, 3).write();
    }

    private Path registration() {
        return archive.records().resolve("registration.parquet");
    }

    private String refused(String... more) throws IOException {
        var run = Run.spark(archive.job("spark.csv", more));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ClusterCommand.FAILED);
        assertThat(archive.names()).noneMatch(name -> name.contains("spark.csv"));
        assertThat(run.err().lines().filter(line -> line.startsWith("credit531: ")))
                .as(run.err())
                .hasSize(1);
        return run.err();
    }

    @Test
    void ofAFileThatIsNoParquet() throws IOException {
        Files.writeString(registration(), "record-key,party\n1,2\n");
        assertThat(refused())
                .contains("registration.parquet", "cannot be read as Parquet", "download the archive again");
    }

    @Test
    void ofAFileThatEndsTooEarly() throws IOException {
        var bytes = Files.readAllBytes(registration());
        Files.write(registration(), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(refused())
                .contains("registration.parquet", "cannot be read as Parquet", "download the archive again");
    }

    @Test
    void ofAFileThatIsDamagedInside() throws IOException {
        var bytes = Files.readAllBytes(registration());
        for (int at = 4; at < bytes.length / 2; at++) {
            bytes[at] = (byte) 0xFF;
        }
        Files.write(registration(), bytes);
        assertThat(refused())
                .contains("registration.parquet", "cannot be read as Parquet", "download the archive again");
    }

    @Test
    void ofAFileWithoutAColumnOrWithOneOfAnotherType() throws IOException {
        Files.delete(registration());
        replace(new StructType().add("record-key", DataTypes.StringType).add("party", DataTypes.StringType), "k", "X");
        assertThat(refused()).contains("column effective-from is missing", "download the archive again");
        Files.delete(registration());
        replace(
                new StructType()
                        .add("record-key", DataTypes.StringType)
                        .add("party", DataTypes.StringType)
                        .add("effective-from", DataTypes.StringType)
                        .add("removed-on", DataTypes.StringType)
                        .add("registered-capital", DataTypes.DoubleType),
                "k",
                "X",
                "2020-01-01",
                null,
                1.5);
        assertThat(refused()).contains("registered-capital is of type double");
    }

    @Test
    void ofARowThatIsNoRecord() throws IOException {
        var schema = new StructType()
                .add("record-key", DataTypes.StringType)
                .add("party", DataTypes.StringType)
                .add("effective-from", DataTypes.StringType)
                .add("removed-on", DataTypes.StringType);
        Files.delete(registration());
        replace(schema, "k1", "X", "tomorrow", null);
        assertThat(refused()).contains("registration.parquet, record k1: effective-from is not a date");
        Files.delete(registration());
        replace(schema, "k1", null, "2020-01-01", null);
        assertThat(refused()).contains("registration.parquet: party is empty");
        Files.delete(registration());
        replace(schema, null, "X", "2020-01-01", null);
        assertThat(refused()).contains("record-key is empty");
    }

    private void replace(StructType schema, Object... cells) throws IOException {
        try (var spark = Invented.session()) {
            archive.write(spark, "registration", List.of(RowFactory.create(cells)), schema);
        }
    }

    @Test
    void ofTwoVersionsOfARecord() throws IOException {
        Fact fact = new GeneratedSubjects(1).next().getFirst();
        var twice = new Invented(Files.createDirectory(folder.resolve("twice")))
                .with("X", fact)
                .with("X", fact)
                .write();
        var run = Run.spark(twice.job("spark.csv"));
        assertThat(run.exitCode()).isEqualTo(ClusterCommand.FAILED);
        assertThat(run.err()).contains("Two facts of " + fact.item() + " have the record key " + fact.recordKey());
    }

    @Test
    void ofCsvAndOfWhatIsNotThere() throws IOException {
        Files.writeString(archive.records().resolve("registration.csv"), "record-key,party\n");
        assertThat(refused()).contains("registration.csv", "Spark reads Parquet");
        Files.delete(archive.records().resolve("registration.csv"));
        assertThat(refused("--model", folder.resolve("nothing.yaml").toString()))
                .contains("nothing.yaml", "there is no such file");
        assertThat(refused("--partitions", "0")).contains("from 1 to 100000");
    }

    @Test
    void ofCircumstancesOfAnotherDay() throws IOException {
        Files.writeString(archive.records().resolve("circumstances.yaml"), "as-of: 2026-01-01\n");
        assertThat(refused()).contains("circumstances.yaml: tells of 2026-01-01, and 2026-06-30 is asked for");
    }

    @Test
    void ofAModelOfNaturalPersons() throws IOException {
        var arguments = new ArrayList<>(archive.job("spark.csv"));
        int model = arguments.indexOf("--model") + 1;
        arguments.set(model, "../server/src/main/resources/models/natural-person.yaml");
        var run = Run.spark(arguments);
        assertThat(run.exitCode()).isEqualTo(ClusterCommand.FAILED);
        assertThat(run.err()).contains("natural persons, who are evaluated only after notice and with consent");
        assertThat(archive.names()).doesNotContain("spark.csv");
    }

    /** They are in no trial, and that there are some is told, as the command line tells it. */
    @Test
    void ofNaturalPersonsAmongTheRecords() throws IOException {
        var person = "100000" + "19491231008X";
        var fact = new GeneratedSubjects(1).next().getFirst();
        var mixed = new Invented(Files.createDirectory(folder.resolve("mixed")))
                .subjects(50, 4)
                .with(person, fact)
                .write();
        var command = mixed.command();
        var run = Run.spark(mixed.job("spark.csv"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("1 row is about natural persons");
        assertThat(command.err()).contains("1 row is about natural persons");
        assertThat(run.out()).isEqualTo(command.out());
        assertThat(mixed.file("spark.csv")).hasSameBinaryContentAs(mixed.file("command.csv"));
    }

    @Test
    void isSaidInBothLanguages() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (var bundle : List.of("messages.cluster", "messages.trial")) {
            var english = texts(ResourceBundle.getBundle(bundle, Locale.ROOT, control));
            var chinese = texts(ResourceBundle.getBundle(bundle, Locale.SIMPLIFIED_CHINESE, control));
            assertThat(chinese.keySet()).hasSizeGreaterThan(4).isEqualTo(english.keySet());
            english.forEach((key, text) -> {
                assertThat(chinese.get(key)).as(key).isNotEqualTo(text);
                for (int place = 0; place < 4; place++) {
                    assertThat(chinese.get(key).contains("{" + place)).as(key).isEqualTo(text.contains("{" + place));
                }
            });
        }
        assertThat(Run.spark(List.of("--help", "--language", "zh")).out()).contains("试算的模型文件");
        assertThat(Run.spark(List.of("--help", "--language", "en")).out()).contains("Model file (YAML)");
    }

    private static Map<String, String> texts(ResourceBundle bundle) {
        var texts = new HashMap<String, String>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }
}
