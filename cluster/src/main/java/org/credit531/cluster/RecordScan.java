package org.credit531.cluster;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.scoring.RecordColumns;

/** The records of an archive as one table: whose, of which item, and the cells that models read, as text. */
final class RecordScan {

    /** Place of the subject's code in a row. */
    static final int PARTY = 0;

    /** Place of the item's number. */
    static final int ITEM = 1;

    /** Place of the cells. */
    static final int CELLS = 2;

    private static final String CELL_TYPE = "array<string>";
    private static final StructType ROW = new StructType()
            .add("party", DataTypes.StringType)
            .add("item", DataTypes.IntegerType)
            .add("cells", DataTypes.createArrayType(DataTypes.StringType));

    /** Whatever the platform writes; of others the text is not the same everywhere. */
    private static final Set<DataType> TYPES = Set.of(
            DataTypes.StringType, DataTypes.LongType, DataTypes.IntegerType, DataTypes.DateType, DataTypes.BooleanType);

    private static final List<String> NEEDED = List.of(
            RecordColumns.RECORD_KEY, RecordColumns.PARTY, RecordColumns.EFFECTIVE_FROM, RecordColumns.REMOVED_ON);

    private static final UserDefinedFunction IS_PERSON =
            udf((UDF1<String, Boolean>) party -> party != null && CitizenNumbers.areIn(party), DataTypes.BooleanType);

    private final SparkSession spark;
    private final Archive archive;
    private final Work work;
    private final JobOutput output;

    RecordScan(SparkSession spark, Archive archive, Work work, JobOutput output) {
        this.spark = spark;
        this.archive = archive;
        this.work = work;
        this.output = output;
    }

    /**
     * How many rows there are.
     *
     * @param all of records and of named subjects
     * @param persons of these, how many are about natural persons, who are in no trial
     */
    record Counted(long all, long persons) {}

    /** Every row of every file that models read. */
    Dataset<Row> all() throws IOException {
        var all = spark.createDataFrame(List.<Row>of(), ROW);
        for (int item = 0; item < work.items().size(); item++) {
            var name = work.items().get(item);
            if (archive.has(name + ".csv")) {
                throw new WrongRecords(output.message("cluster.csv", archive.path(name, ".csv"), name));
            }
            if (archive.has(name + Archive.PARQUET)) {
                all = all.union(item(name, item));
            } else {
                output.tell(output.message("cluster.missing", archive.path(name, Archive.PARQUET)));
            }
        }
        return archive.has(Archive.SUBJECTS) ? all.union(subjects()) : all;
    }

    private Dataset<Row> item(String name, int item) {
        var file = archive.path(name, Archive.PARQUET).toString();
        var read = spark.read().parquet(file);
        requireColumns(file, read.schema());
        var there = new HashSet<>(Arrays.asList(read.schema().fieldNames()));
        var cells = work.columns(item).stream()
                .map(column -> there.contains(column) ? text(column) : lit(null).cast("string"))
                .toArray(Column[]::new);
        return read.select(
                text(RecordColumns.PARTY).as("party"),
                lit(item).as("item"),
                array(cells).as("cells"));
    }

    private void requireColumns(String file, StructType schema) {
        var there = Arrays.asList(schema.fieldNames());
        for (var needed : NEEDED) {
            if (!there.contains(needed)) {
                throw new WrongRecords(output.message("cluster.column", file, needed));
            }
        }
        for (StructField field : schema.fields()) {
            if (!TYPES.contains(field.dataType())) {
                throw new WrongRecords(output.message(
                        "cluster.type", file, field.name(), field.dataType().simpleString()));
            }
        }
    }

    private Dataset<Row> subjects() {
        var file = archive.path(Archive.SUBJECTS, "").toString();
        var read = spark.read().option("header", true).option("escape", "\"").csv(file);
        if (!Arrays.asList(read.schema().fieldNames()).contains(RecordColumns.PARTY)) {
            throw new WrongRecords(output.message("cluster.column", file, RecordColumns.PARTY));
        }
        return read.select(
                text(RecordColumns.PARTY).as("party"),
                lit(Chunk.NO_ITEM).as("item"),
                array().cast(CELL_TYPE).as("cells"));
    }

    /** The same text as a cell of a CSV file has: a day as 2026-11-23, a number in digits, true and false. */
    private static Column text(String column) {
        return col("`" + column.replace("`", "``") + "`").cast("string");
    }

    /** Counts rows by one look at one column of each file. */
    static Counted counted(Dataset<Row> all) {
        var row = all.agg(
                        count(lit(1)),
                        coalesce(sum(when(IS_PERSON.apply(col("party")), 1).otherwise(0)), lit(0L)))
                .first();
        return new Counted(row.getLong(0), row.getLong(1));
    }

    /** Those that are not about natural persons. */
    static Dataset<Row> ofOrganisations(Dataset<Row> all) {
        return all.filter(not(IS_PERSON.apply(col("party"))));
    }
}
