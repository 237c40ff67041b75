package org.credit531.statistics;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.credit531.statistics.Figure.Topic;
import org.credit531.statistics.Statistics.Published;
import org.credit531.web.CsvFile;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public statistics: the province, each city, every item by month, and all of it as a file. */
@Controller
class StatisticsPages {

    private final Statistics statistics;
    private final ShowingStatistics showing;
    private final ColouringMap map;
    private final Clock clock;

    StatisticsPages(Statistics statistics, ShowingStatistics showing, ColouringMap map, Clock clock) {
        this.statistics = statistics;
        this.showing = showing;
        this.map = map;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    String province(@RequestParam(defaultValue = "organisations") String figure, Model model, Locale locale) {
        MapFigure asked = MapFigure.of(figure)
                .orElseThrow(() -> new RequestProblem(HttpStatus.BAD_REQUEST, "unknown-figure", figure));
        tellSuspended(model, locale);
        model.addAttribute("figure", asked.code());
        model.addAttribute(
                "mapFigures",
                Arrays.stream(MapFigure.values()).map(MapFigure::code).toList());
        statistics.now().ifPresent(published -> {
            describe(published, model);
            model.addAttribute("map", map.of(published, asked, null, locale));
            model.addAttribute("cities", showing.cities(published, locale));
            addTables(published, Place.PROVINCE, model, locale);
            model.addAttribute("objections", showing.answers(published, Topic.OBJECTIONS, locale));
            model.addAttribute("challenges", showing.answers(published, Topic.CHALLENGES, locale));
            model.addAttribute("repairs", showing.repairs(published, locale));
        });
        return "statistics/province";
    }

    @GetMapping("/statistics/items")
    String items(Model model, Locale locale) {
        statistics.now().ifPresent(published -> {
            describe(published, model);
            model.addAttribute("items", showing.items(published, locale));
        });
        return "statistics/items";
    }

    @GetMapping("/statistics/{city}")
    String city(@PathVariable String city, Model model, Locale locale) {
        if (!Place.isCity(city)) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, "unknown-city", city);
        }
        tellSuspended(model, locale);
        model.addAttribute("name", ShowingStatistics.text("statistics.place." + city, locale));
        statistics.now().ifPresent(published -> {
            describe(published, model);
            model.addAttribute("map", map.of(published, MapFigure.ORGANISATIONS, city, locale));
            addTables(published, city, model, locale);
        });
        return "statistics/city";
    }

    private void tellSuspended(Model model, Locale locale) {
        model.addAttribute(
                "suspended",
                statistics.suspended().stream().map(one -> one.told(locale)).toList());
    }

    private void describe(Published published, Model model) {
        model.addAttribute("made", published.made());
        model.addAttribute("madeAt", published.made().at().atZoneSameInstant(clock.getZone()));
        model.addAttribute("fewest", CollectingFigures.FEWEST);
    }

    private void addTables(Published published, String place, Model model, Locale locale) {
        model.addAttribute("kinds", showing.kinds(published, place, locale));
        model.addAttribute("grades", showing.grades(published, place, locale));
        model.addAttribute("months", showing.months(published, place, locale));
    }

    @GetMapping("/statistics.csv")
    ResponseEntity<String> file(Locale locale) {
        List<String> headings = List.of(
                ShowingStatistics.text("statistics.file.columns", locale).split("\\|"));
        List<List<String>> rows = statistics.now().stream()
                .flatMap(published -> published.figures().stream())
                .map(figure -> cells(figure, locale))
                .toList();
        return CsvFile.of("statistics.csv", headings, rows);
    }

    private static List<String> cells(Figure figure, Locale locale) {
        return List.of(
                figure.topic().code(),
                figure.place(),
                ShowingStatistics.text("statistics.place." + figure.place(), locale),
                figure.series(),
                figure.slot(),
                Objects.toString(figure.amount(), ""));
    }
}
