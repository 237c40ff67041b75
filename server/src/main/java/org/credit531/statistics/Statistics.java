package org.credit531.statistics;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.credit531.statistics.Figure.Topic;
import org.credit531.statistics.JdbcStatistics.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statistics as they were last made; read once for each time that they were. */
@Component
class Statistics {

    private final JdbcStatistics stored;
    private final AtomicReference<@Nullable Published> last = new AtomicReference<>();

    Statistics(JdbcStatistics stored) {
        this.stored = stored;
    }

    /** The present ones; none before the first time. */
    Optional<Published> now() {
        return stored.made().map(this::of);
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
