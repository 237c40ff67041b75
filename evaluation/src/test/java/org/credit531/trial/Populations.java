package org.credit531.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Fact;

/** Populations of a few subjects, for tests. */
final class Populations {

    private Populations() {}

    /** Subjects with these facts, what these models read of them. */
    static Population of(List<CompiledModel> models, List<List<Fact>> subjects) {
        return of(Projection.of(models), ids(0, subjects.size()), subjects, new Random(531));
    }

    /** The same, with the rows of all subjects in an order of chance. */
    static Population of(Projection projection, SubjectIds ids, List<List<Fact>> subjects, Random random) {
        var loading = Population.loading(projection, ids);
        var rows = new ArrayList<Runnable>();
        for (int subject = 0; subject < subjects.size(); subject++) {
            for (var fact : subjects.get(subject)) {
                int of = subject;
                if (projection.items().contains(fact.item())) {
                    rows.add(() -> loading.item(fact.item()).add(of, fact));
                }
            }
        }
        Collections.shuffle(rows, random);
        rows.forEach(Runnable::run);
        return loading.population();
    }

    /** Ids of eight figures. */
    static SubjectIds ids(int from, int count) {
        var ids = SubjectIds.gather(8, count);
        IntStream.range(from, from + count).forEach(i -> ids.add("%08d".formatted(i)));
        return ids.sealed();
    }
}
