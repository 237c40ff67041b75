package org.credit531.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.credit531.statistics.Figure.Topic;
import org.credit531.statistics.Statistics.Published;
import org.credit531.web.TileMap;
import org.junit.jupiter.api.Test;

class ColouringMapTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final ColouringMap colouring = new ColouringMap();

    @Test
    void saysFromWhereToWhereAColourReaches() {
        assertThat(legend(place -> 1_000L * place))
                .startsWith("0 to 2,000")
                .endsWith("8,000 to 10,000")
                .hasSize(5);
    }

    @Test
    void namesOneNumberOnceWhereAColourStandsForIt() {
        assertThat(legend(_ -> 1L)).containsExactly("1");
        assertThat(legend(place -> place == 0 ? 1L : 2L)).startsWith("1 to 2", "2");
    }

    /** The legend of a map on which each city has as many organisations as is told of its place in their order. */
    private List<String> legend(IntToLongFunction organisations) {
        List<Figure> figures = IntStream.range(0, Place.CITIES.size())
                .mapToObj(place -> new Figure(
                        Topic.ORGANISATIONS, Place.CITIES.get(place).code(), "", "", organisations.applyAsLong(place)))
                .toList();
        var made = new JdbcStatistics.Made(DAY, 1, DAY.atStartOfDay().atOffset(ZoneOffset.UTC));
        return colouring
                .of(new Published(made, figures), MapFigure.ORGANISATIONS, null, Locale.ENGLISH)
                .steps()
                .stream()
                .map(TileMap.Step::range)
                .toList();
    }
}
