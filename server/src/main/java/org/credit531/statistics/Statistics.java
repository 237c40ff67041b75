package org.credit531.statistics;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.Suspension;
import org.credit531.statistics.Figure.Topic;
import org.credit531.statistics.JdbcStatistics.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statistics as they were last made; read once for each time that they were. */
@Component
class Statistics {

    private final JdbcStatistics stored;
    private final Evaluations evaluations;
    private final AtomicReference<@Nullable Published> last = new AtomicReference<>();

    Statistics(JdbcStatistics stored, Evaluations evaluations) {
        this.stored = stored;
        this.evaluations = evaluations;
    }

    /** The present ones, without the grades of families that are switched off; none before the first time. */
    Optional<Published> now() {
        return stored.made().map(made -> of(made).without(suspended()));
    }

    /** The families that are switched off, whose grades are not told. */
    List<Suspension> suspended() {
        return evaluations.suspended();
    }

    private Published of(Made made) {
        Published known = last.get();
        if (known != null && known.made().equals(made)) {
            return known;
        }
        Published read = new Published(made, stored.all());
        last.set(read);
        return read;
    }

    /** Statistics of one time. */
    static final class Published {

        private final Made made;
        private final List<Figure> figures;
        private final Map<Key, Figure> byKey;

        Published(Made made, List<Figure> figures) {
            this.made = made;
            this.figures = List.copyOf(figures);
            this.byKey = new HashMap<>(figures.stream().collect(toMap(Key::of, figure -> figure)));
        }

        /** The same without the grades of some families, and without the sums in which they are. */
        Published without(List<Suspension> families) {
            if (families.isEmpty()) {
                return this;
            }
            List<String> off = families.stream().map(one -> one.family().code()).toList();
            List<Figure> told = figures.stream()
                    .filter(figure -> figure.topic() != Topic.GRADES
                            || !figure.series().isEmpty() && !off.contains(figure.series()))
                    .toList();
            return new Published(made, told);
        }

        Made made() {
            return made;
        }

        List<Figure> figures() {
            return figures;
        }

        /** How many; zero where nothing was counted, {@code null} where it is not told. */
        @Nullable
        Long amount(Topic topic, String place, String series, String slot) {
            Figure figure = byKey.get(new Key(topic, place, series, slot));
            return figure == null ? Long.valueOf(0) : figure.amount();
        }

        /** The series of a topic, in order. */
        Set<String> series(Topic topic) {
            Set<String> found = new TreeSet<>();
            figures.stream()
                    .filter(one -> one.topic() == topic)
                    .map(Figure::series)
                    .forEach(found::add);
            found.remove("");
            return found;
        }

        /** The slots of a topic, in order. */
        Set<String> slots(Topic topic) {
            Set<String> found = new TreeSet<>();
            figures.stream()
                    .filter(one -> one.topic() == topic)
                    .map(Figure::slot)
                    .forEach(found::add);
            found.remove("");
            return found;
        }
    }

    private record Key(Topic topic, String place, String series, String slot) {

        static Key of(Figure figure) {
            return new Key(figure.topic(), figure.place(), figure.series(), figure.slot());
        }
    }
}
