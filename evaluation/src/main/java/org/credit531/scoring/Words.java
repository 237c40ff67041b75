package org.credit531.scoring;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Section;

/** The small words of the model language: ids, points, spans, labels. */
final class Words {

    static final List<String> LABEL_KEYS = List.of("zh", "en");

    static final List<String> WINDOW_KEYS = List.of("span", "by");

    /** Largest amount of points anywhere in a model: sums of a model's parts stay far below the limits of a long. */
    static final int MOST_POINTS = 1_000_000;

    private static final Pattern ID = Pattern.compile("(?=.{1,64}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ARTICLE = Pattern.compile("(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*(:[a-z0-9.()-]+)?");
    private static final Pattern POINTS = Pattern.compile("-?(0|[1-9][0-9]{0,6})(\\.[0-9]{1,3})?");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,4} (day|month|year)s?");
    private static final int MOST_YEARS = 100;

    private Words() {}

    /** Name of a model, a part of it, an item or a field. */
    static String id(Section section, String key) {
        return section.require(key).map(e -> id(e, key)).orElse("");
    }

    static String id(Element element, String name) {
        return element.text(name, ID, "cannot-be.id");
    }

    /** Reference to law, such as {@code zj-2018:11}. */
    static String article(Section section, String key) {
        return section.require(key)
                .map(e -> e.text(key, ARTICLE, "cannot-be.article"))
                .orElse("");
    }

    static Label label(Section section) {
        var label = section.require("label").map(e -> e.section("label", LABEL_KEYS));
        return label.map(l -> new Label(words(l, "zh"), words(l, "en"))).orElse(new Label("", ""));
    }

    private static String words(Section label, String key) {
        return label.require(key).map(e -> e.text(key)).orElse("");
    }

    /** Required points in thousandths. */
    static long points(Section section, String key) {
        return section.require(key).map(e -> points(e, key)).orElse(0L);
    }

    /** Points written with at most three decimals, as thousandths. */
    static long points(Element element, String name) {
        var text = element.text(name, POINTS, "cannot-be.points", MOST_POINTS);
        if (text.isEmpty()) {
            return 0;
        }
        long thousandths = new java.math.BigDecimal(text).movePointRight(3).longValueExact();
        if (Math.abs(thousandths) <= MOST_POINTS * 1000L) {
            return thousandths;
        }
        element.refuse("cannot-be.points", name, text, MOST_POINTS);
        return 0;
    }

    /** A length of time such as {@code 36 months}, at most a hundred years. */
    static Span span(Element element, String name) {
        var text = element.text(name, SPAN, "cannot-be.span", MOST_YEARS);
        if (text.isEmpty()) {
            return new Span(1, Span.Unit.DAYS);
        }
        int space = text.indexOf(' ');
        var span = new Span(Integer.parseInt(text.substring(0, space)), unit(text.substring(space + 1)));
        if (atMost(span)) {
            return span;
        }
        element.refuse("cannot-be.span", name, text, MOST_YEARS);
        return new Span(1, Span.Unit.DAYS);
    }

    /** How long a record counts: a span from its effective date, or from a date field. */
    static Window window(Element element) {
        if (!element.isMapping()) {
            return new Window(span(element, "window"), null);
        }
        var section = element.section("window", WINDOW_KEYS);
        var span = section.require("span").map(e -> span(e, "span")).orElse(new Span(1, Span.Unit.DAYS));
        return new Window(span, id(section, "by"));
    }

    private static Span.Unit unit(String word) {
        var plural = word.endsWith("s") ? word : word + "s";
        return Span.Unit.valueOf(plural.toUpperCase(Locale.ROOT));
    }

    private static boolean atMost(Span span) {
        return switch (span.unit()) {
            case DAYS -> span.amount() <= 366 * MOST_YEARS;
            case MONTHS -> span.amount() <= 12 * MOST_YEARS;
            case YEARS -> span.amount() <= MOST_YEARS;
        };
    }
}
