package org.credit531.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.credit531.scoring.Fact;
import org.credit531.scoring.GeneratedSubjects;
import org.credit531.scoring.RecordColumns;
import org.credit531.scoring.golden.GoldenCases;

/** Invented archives: subjects with every oddity, the models that use every word of the language, files as the platform writes them. */
final class Invented {

    static final LocalDate AS_OF = GeneratedSubjects.AS_OF;
    static final String ENTERPRISE = "91330000609120272T";
    static final String INSTITUTION = "12330382YX58GDJX8C";

    private final Path folder;
    private final Map<String, List<Fact>> facts = new TreeMap<>(); // by subject
    private boolean texts;

    Invented(Path folder) {
        this.folder = folder;
    }

    /** So many subjects, some of kinds that the models are not about, codes that no other order than that of bytes puts in order. */
    Invented subjects(int count, long seed) {
        var generated = new GeneratedSubjects(seed);
        for (int subject = 0; subject < count; subject++) {
            facts.put(code(subject), generated.next());
        }
        return this;
    }

    private static String code(int subject) {
        return switch (subject) {
            case 0 -> ENTERPRISE;
            case 1 -> INSTITUTION;
            case 2 -> "with, comma and \"quote\"";
            default ->
                switch (subject % 4) {
                    case 0 -> "企业" + subject;
                    case 1 -> "x" + subject;
                    case 2 -> "\uD840\uDC00" + subject;
                    default -> "X" + subject;
                };
        };
    }

    /** One with very many records. */
    Invented giant(String code, int records, long seed) {
        var generated = new GeneratedSubjects(seed);
        var all = new ArrayList<Fact>();
        while (all.size() < records) {
            all.addAll(generated.next());
        }
        facts.put(code, all);
        return this;
    }

    /** A record of somebody. */
    Invented with(String code, Fact fact) {
        facts.computeIfAbsent(code, c -> new ArrayList<>()).add(fact);
        return this;
    }

    /** Every field is a column of text, so that values of wrong types come through. */
    Invented asTexts() {
        texts = true;
        return this;
    }

    /** Writes the files. */
    Invented write() throws IOException {
        var byItem = new TreeMap<String, List<Row>>();
        var fields = new TreeMap<String, TreeMap<String, DataType>>();
        facts.values().forEach(list -> list.forEach(fact -> learn(fact, fields)));
        facts.forEach((code, list) -> list.forEach(fact -> byItem.computeIfAbsent(fact.item(), i -> new ArrayList<>())
                .add(row(code, fact, fields.get(fact.item())))));
        try (var spark = session()) {
            for (var entry : byItem.entrySet()) {
                write(spark, entry.getKey(), entry.getValue(), schema(fields.get(entry.getKey())));
            }
        }
        return this;
    }

    static SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }

    private void learn(Fact fact, Map<String, TreeMap<String, DataType>> fields) {
        var types = fields.computeIfAbsent(fact.item(), i -> new TreeMap<>());
        fact.values().forEach((field, value) -> types.putIfAbsent(field, texts ? DataTypes.StringType : type(value)));
    }

    private static DataType type(Object value) {
        return switch (value) {
            case Long number -> DataTypes.LongType;
            case LocalDate day -> DataTypes.DateType;
            case Boolean truth -> DataTypes.BooleanType;
            default -> DataTypes.StringType;
        };
    }

    private static StructType schema(Map<String, DataType> fields) {
        var schema = new StructType()
                .add(RecordColumns.RECORD_KEY, DataTypes.StringType)
                .add(RecordColumns.PARTY, DataTypes.StringType)
                .add(RecordColumns.EFFECTIVE_FROM, DataTypes.DateType)
                .add(RecordColumns.EFFECTIVE_TO, DataTypes.DateType)
                .add(RecordColumns.REMOVED_ON, DataTypes.DateType)
                .add(RecordColumns.WITHHELD, DataTypes.BooleanType);
        for (var field : fields.entrySet()) {
            schema = schema.add(RecordColumns.of(field.getKey()), field.getValue());
        }
        return schema;
    }

    private static Row row(String code, Fact fact, Map<String, DataType> fields) {
        var cells = new ArrayList<Object>();
        cells.add(fact.recordKey());
        cells.add(code);
        cells.add(Date.valueOf(fact.effectiveFrom()));
        cells.add(null);
        cells.add(fact.removedOn().equals(LocalDate.MAX) ? null : Date.valueOf(fact.removedOn()));
        cells.add(fact.withheld() ? true : null);
        fields.forEach((field, type) -> cells.add(cell(fact.values().get(field), type)));
        return RowFactory.create(cells.toArray());
    }

    private static Object cell(Object value, DataType type) {
        if (value == null || type.equals(DataTypes.StringType)) {
            return value == null ? null : value.toString();
        }
        if (!type(value).equals(type)) {
            return null;
        }
        return value instanceof LocalDate day ? Date.valueOf(day) : value;
    }

    /** One plain file, as the platform's. */
    void write(SparkSession spark, String item, List<Row> rows, StructType schema) throws IOException {
        var parts = folder.resolve("parts");
        spark.createDataFrame(rows, schema)
                .coalesce(1)
                .write()
                .option("compression", "none")
                .mode("overwrite")
                .parquet(parts.toString());
        try (var files = Files.list(parts)) {
            var part = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            Files.createDirectories(records());
            Files.move(part, records().resolve(item + ".parquet"));
        }
    }

    Path records() {
        return folder.resolve("records");
    }

    /** Further subjects. */
    void named(String... codes) throws IOException {
        Files.createDirectories(records());
        Files.writeString(records().resolve("subjects.csv"), "party\n" + String.join("\n", codes) + "\n", UTF_8);
    }

    /** A model that uses every word of the language, or one that it extends or is extended by. */
    Path model(String id) throws IOException {
        try (var stream = GoldenCases.class.getResourceAsStream("/models/" + id + ".yaml")) {
            return Files.write(
                    folder.resolve(id + ".yaml"), Objects.requireNonNull(stream).readAllBytes());
        }
    }

    /** What both are told: a base with its extension, compared with another model. */
    List<String> arguments() throws IOException {
        return new ArrayList<>(List.of(
                "--language",
                "en",
                "--model",
                model("more-features").toString(),
                "--model",
                model("more-features-trade").toString(),
                "--against",
                model("all-features").toString(),
                "--records",
                records().toString(),
                "--as-of",
                AS_OF.toString()));
    }

    /** The arguments of the job, which writes into a file of the folder. */
    List<String> job(String out, String... more) throws IOException {
        var arguments = arguments();
        arguments.addAll(List.of("--out", folder.resolve(out).toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** What the command line says, and the file that it writes. */
    Run command() throws IOException {
        var arguments = arguments();
        arguments.addAll(List.of("--results", file("command.csv").toString()));
        return Run.command(arguments);
    }

    /** Every file of the folder of records. */
    TreeSet<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
