package org.credit531.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.credit531.evaluation.SuspendedJson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The statistics by REST. */
@RestController
class StatisticsResource {

    private final Statistics statistics;
    private final Clock clock;

    StatisticsResource(Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping("/api/v1/statistics")
    @Operation(
            summary = "How many organisations, grades, records and cases there are, by city and month",
            description =
                    "Counted beside the records, each day and some time after changes. An amount is null where it would tell"
                            + " of fewer than fewest, or let such a number be reckoned. place is 33 for the province, four digits for a"
                            + " city, other for what is registered elsewhere; an empty series or slot is the sum over all of them.")
    StatisticsJson show() {
        List<SuspendedJson> suspended = SuspendedJson.all(statistics.suspended());
        return statistics
                .now()
                .map(published -> new StatisticsJson(
                        published.made().asOf(),
                        published.made().knowledge(),
                        published.made().at().atZoneSameInstant(clock.getZone()).toOffsetDateTime(),
                        CollectingFigures.FEWEST,
                        suspended,
                        published.figures().stream()
                                .map(StatisticsResource::json)
                                .toList()))
                .orElseGet(() -> new StatisticsJson(null, null, null, CollectingFigures.FEWEST, suspended, List.of()));
    }

    private static FigureJson json(Figure figure) {
        return new FigureJson(figure.topic().code(), figure.place(), figure.series(), figure.slot(), figure.amount());
    }

    /**
     * All figures and when they were made; without days before the first time.
     *
     * @param suspended the families that are switched off, whose grades are not told
     */
    @Schema(name = "Statistics")
    record StatisticsJson(
            @Nullable LocalDate asOf,
            @Nullable Long knownAt,
            @Nullable OffsetDateTime madeAt,
            long fewest,
            List<SuspendedJson> suspended,
            List<FigureJson> figures) {}

    /** A figure. */
    @Schema(name = "StatisticsFigure")
    record FigureJson(
            String topic,
            String place,
            String series,
            String slot,
            @Nullable Long amount) {}
}
