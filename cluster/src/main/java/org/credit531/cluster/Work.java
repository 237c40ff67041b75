package org.credit531.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.ModelFamily;
import org.credit531.scoring.RecordColumns;
import org.credit531.trial.Projection;
import org.credit531.trial.files.FieldTypes;
import org.jspecify.annotations.Nullable;

/** A question made ready to be answered, on the driver and in each task alike. */
final class Work {

    private static volatile @Nullable Work last;

    private final Question question;
    private final ModelFamily tried;
    private final @Nullable ModelFamily against;
    private final Circumstances circumstances;
    private final Projection projection;
    private final FieldTypes types;
    private final List<List<String>> columns;

    /** What the question means; tasks of one process read its models once. Nothing in it changes. */
    static Work of(Question question) {
        var before = last;
        if (before != null && before.question.equals(question)) {
            return before;
        }
        var work = new Work(question);
        last = work;
        return work;
    }

    private Work(Question question) {
        this.question = question;
        this.tried = ModelText.family(question.tried());
        this.against = question.compares() ? ModelText.family(question.against()) : null;
        this.circumstances = question.onTheDay();
        var models = against == null
                ? tried.models()
                : Stream.concat(tried.models().stream(), against.models().stream())
                        .toList();
        this.projection = Projection.of(models);
        this.types = new FieldTypes(models.stream().map(CompiledModel::model).toList());
        this.columns = projection.items().stream().map(this::columns).toList();
    }

    /** What is read of each record of an item, in the order in which its cells travel. */
    private List<String> columns(String item) {
        var names = new ArrayList<>(List.of(
                RecordColumns.RECORD_KEY,
                RecordColumns.EFFECTIVE_FROM,
                RecordColumns.EFFECTIVE_TO,
                RecordColumns.REMOVED_ON,
                RecordColumns.WITHHELD));
        projection.fields(item).forEach(field -> names.add(RecordColumns.of(field)));
        return List.copyOf(names);
    }

    Question question() {
        return question;
    }

    ModelFamily tried() {
        return tried;
    }

    @Nullable
    ModelFamily against() {
        return against;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    Projection projection() {
        return projection;
    }

    FieldTypes types() {
        return types;
    }

    /** The items; a record names its own by the place among these. */
    List<String> items() {
        return projection.items();
    }

    /** The columns of the item at a place. */
    List<String> columns(int item) {
        return columns.get(item);
    }
}
