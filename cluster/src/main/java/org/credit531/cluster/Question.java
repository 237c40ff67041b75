package org.credit531.cluster;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.StatedCircumstances;

/**
 * What is asked of everybody, as it travels to the tasks.
 *
 * @param folder of the records, for what is wrong with them
 * @param tried a base and what extends it
 * @param against what it is compared with; empty where with nothing
 * @param circumstances the text of what held on the day; empty where nothing did
 * @param late further items whose sources are overdue
 */
record Question(
        String folder,
        List<ModelText> tried,
        List<ModelText> against,
        LocalDate asOf,
        String circumstances,
        List<String> late)
        implements Serializable {

    private static final long serialVersionUID = 1;

    Question {
        tried = List.copyOf(tried);
        against = List.copyOf(against);
        late = List.copyOf(late);
    }

    boolean compares() {
        return !against.isEmpty();
    }

    /** What held on the day beside the records. */
    Circumstances onTheDay() {
        if (circumstances.isEmpty()) {
            return new Circumstances(Circumstances.NONE.suspensions(), Set.copyOf(late), null);
        }
        var stated = StatedCircumstances.read(folder, circumstances).circumstances();
        var items = new HashSet<>(stated.lateItems());
        items.addAll(late);
        return new Circumstances(stated.suspensions(), items, null);
    }
}
