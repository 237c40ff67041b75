package org.credit531.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.credit531.web.RequestProblem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The working days of a year, month by month, for everybody: whoever is told a term can count it again. */
@Controller
class CalendarPage {

    private static final int DAYS_OF_WEEK = 7;

    private final WorkingDays days;
    private final MessageSource messages;
    private final Clock clock;

    CalendarPage(WorkingDays days, MessageSource messages, Clock clock) {
        this.days = days;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String present(Model model, Locale locale) {
        int today = LocalDate.now(clock).getYear();
        int latest = days.years().getFirst().year();
        return show(Math.min(today, latest), model, locale);
    }

    @GetMapping("/calendar/{year}")
    String show(@PathVariable int year, Model model, Locale locale) {
        var shown = days.years().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElseThrow(
                        () -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-calendar-year", String.valueOf(year)));
        var exceptions = days.exceptions(year);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("provisional", shown.isProvisional());
        model.addAttribute("source", shown.source());
        model.addAttribute(
                "compared", text("calendar.compared." + shown.comparedWith().code(), locale));
        model.addAttribute(
                "years",
                days.years().stream()
                        .map(CalendarYear::year)
                        .map(String::valueOf)
                        .toList());
        model.addAttribute("holidays", holidays(shown, locale));
        model.addAttribute("weekdays", weekdays(locale));
        model.addAttribute(
                "months",
                Arrays.stream(Month.values())
                        .map(month -> month(YearMonth.of(year, month), exceptions, locale))
                        .toList());
        return "calendar/calendar";
    }

    private List<HolidayLine> holidays(CalendarYear year, Locale locale) {
        return year.holidays().stream()
                .map(holiday -> new HolidayLine(
                        holiday.festivals().stream()
                                .map(festival -> text("calendar.festival." + festival.code(), locale))
                                .collect(Collectors.joining(text("calendar.and", locale))),
                        holiday.from().equals(holiday.until())
                                ? List.of(holiday.from().toString())
                                : List.of(holiday.from() + " –", holiday.until().toString()),
                        holiday.worked().stream().map(LocalDate::toString).toList()))
                .toList();
    }

    private static List<String> weekdays(Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(
                        locale.getLanguage().equals("en") ? TextStyle.SHORT : TextStyle.NARROW, locale))
                .toList();
    }

    private Sheet month(YearMonth month, Map<LocalDate, Boolean> exceptions, Locale locale) {
        var cells = new ArrayList<Cell>();
        for (int before = 1; before < month.atDay(1).getDayOfWeek().getValue(); before++) {
            cells.add(Cell.NONE);
        }
        month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).forEach(day -> cells.add(cell(day, exceptions)));
        while (cells.size() % DAYS_OF_WEEK != 0) {
            cells.add(Cell.NONE);
        }
        var weeks = new ArrayList<List<Cell>>();
        for (int from = 0; from < cells.size(); from += DAYS_OF_WEEK) {
            weeks.add(List.copyOf(cells.subList(from, from + DAYS_OF_WEEK)));
        }
        return new Sheet(month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale), weeks);
    }

    private static Cell cell(LocalDate day, Map<LocalDate, Boolean> exceptions) {
        Boolean worked = exceptions.get(day);
        if (worked != null) {
            return new Cell(String.valueOf(day.getDayOfMonth()), worked ? "worked" : "off");
        }
        return new Cell(String.valueOf(day.getDayOfMonth()), Holiday.isWeekend(day) ? "weekend" : "plain");
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** A holiday as a line. */
    record HolidayLine(String name, List<String> days, List<String> worked) {}

    /** A month. */
    record Sheet(String name, List<List<Cell>> weeks) {}

    /**
     * A day of a month, or an empty place.
     *
     * @param kind {@code off}, {@code worked}, {@code weekend}, {@code plain} or {@code none}
     */
    record Cell(String day, String kind) {

        static final Cell NONE = new Cell("", "none");
    }
}
