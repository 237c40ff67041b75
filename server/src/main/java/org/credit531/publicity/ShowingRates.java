package org.credit531.publicity;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.credit531.web.Choice;
import org.springframework.stereotype.Component;

/** Rates in the reader's words: by unit, by region, or office by office. */
@Component
class ShowingRates {

    private static final String NOBODY = "";

    private final ShowingPublications showing;
    private final Offices offices;

    ShowingRates(ShowingPublications showing, Offices offices) {
        this.showing = showing;
        this.offices = offices;
    }

    /** Rates as lines, the most late ones first. */
    List<Line> lines(List<OfficeRate> rates, String by, Locale locale) {
        Map<String, OfficeRate> together = new TreeMap<>();
        for (OfficeRate rate : rates) {
            OfficeRate named = named(rate, by);
            together.merge(named.unit() + "/" + named.region(), named, OfficeRate::plus);
        }
        Offices.Named named = offices.named(together.values().stream().map(ShowingRates::office), locale);
        return together.values().stream()
                .sorted(Comparator.comparingLong(OfficeRate::lateShare).reversed())
                .map(rate -> line(rate, named, locale))
                .toList();
    }

    private static OfficeRate named(OfficeRate rate, String by) {
        return switch (by) {
            case "region" -> rate.of(NOBODY, rate.region());
            case "office" -> rate;
            default -> rate.of(rate.unit(), NOBODY);
        };
    }

    private static Offices.Office office(OfficeRate rate) {
        return new Offices.Office(rate.unit(), rate.region());
    }

    private Line line(OfficeRate rate, Offices.Named named, Locale locale) {
        String unit = rate.unit().isEmpty() ? "" : offices.unit(rate.unit(), locale);
        String region = rate.region().isEmpty() ? "" : offices.region(rate.region(), locale);
        return new Line(named.of(office(rate)), unit, region, rate);
    }

    /** All of them together. */
    OfficeRate total(List<OfficeRate> rates) {
        return rates.stream().reduce(OfficeRate.none(NOBODY, NOBODY), OfficeRate::plus);
    }

    List<Choice> orders(List<String> orders, Locale locale) {
        return orders.stream()
                .map(order -> new Choice(order, text("publicity.by." + order, locale)))
                .toList();
    }

    String text(String key, Locale locale, Object... arguments) {
        return showing.text(key, locale, arguments);
    }

    /** A share in tenths of a percent, as people read it. */
    static String percent(long share) {
        return share / 10 + "." + share % 10 + "%";
    }

    /** A rate as a line. */
    record Line(String name, String unit, String region, OfficeRate rate) {

        public String late() {
            return percent(rate.lateShare());
        }

        public String wrong() {
            return percent(rate.wrongShare());
        }

        public String hidden() {
            return percent(rate.hiddenShare());
        }

        public String withdrawnLate() {
            return percent(rate.withdrawnLateShare());
        }

        /** The cells of a file. */
        List<String> cells(YearMonth month) {
            return List.of(
                    month.toString(),
                    unit,
                    region,
                    String.valueOf(rate.received()),
                    String.valueOf(rate.backlog()),
                    String.valueOf(rate.late()),
                    String.valueOf(rate.refused()),
                    String.valueOf(rate.corrected()),
                    String.valueOf(rate.hidden()),
                    late(),
                    wrong(),
                    hidden(),
                    String.valueOf(rate.withdrawn()),
                    String.valueOf(rate.withdrawnLate()));
        }
    }
}
