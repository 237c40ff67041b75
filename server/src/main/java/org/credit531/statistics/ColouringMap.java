package org.credit531.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.credit531.language.Texts;
import org.credit531.statistics.Statistics.Published;
import org.credit531.web.NumberText;
import org.credit531.web.TileMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the eleven cities as tiles, in five shades of equal width from the smallest number to the largest. */
@Component
class ColouringMap {

    private static final int SHADES = 5;

    /**
     * The map.
     *
     * @param current the city whose page it stands on, {@code null} for none
     */
    TileMap of(Published published, MapFigure figure, @Nullable String current, Locale locale) {
        Scale scale = Scale.of(Place.CITIES.stream()
                .map(city -> figure.value(published, city.code()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue));
        List<TileMap.Tile> tiles = Place.CITIES.stream()
                .map(city -> tile(city, figure.value(published, city.code()), scale, current, locale))
                .toList();
        List<TileMap.Step> steps = IntStream.range(0, scale.shades())
                .mapToObj(step -> new TileMap.Step(step, range(scale, step, locale)))
                .toList();
        return new TileMap(text("statistics.map." + figure.code(), locale), tiles, steps);
    }

    private static TileMap.Tile tile(
            Place city, @Nullable Double value, Scale scale, @Nullable String current, Locale locale) {
        return new TileMap.Tile(
                text("statistics.place." + city.code(), locale),
                value == null ? text("statistics.withheld.sign", locale) : number(value, locale),
                value == null ? null : scale.shade(value),
                city.column(),
                city.row(),
                "/statistics/" + city.code(),
                city.code().equals(current));
    }

    private static String range(Scale scale, int step, Locale locale) {
        String from = edge(scale, step, locale);
        String to = edge(scale, step + 1, locale);
        return from.equals(to) ? from : text("statistics.range", locale, from, to);
    }

    /** Where a shade begins: between whole numbers a whole number, since nothing lies between them. */
    private static String edge(Scale scale, int step, Locale locale) {
        double edge = scale.from(step);
        return number(scale.whole() ? Math.ceil(edge) : edge, locale);
    }

    /** With one place behind the point where the number is small. */
    static String number(double value, Locale locale) {
        return NumberText.of(value, value < 100 ? 1 : 0, locale);
    }

    private static String text(String key, Locale locale, Object... arguments) {
        return Texts.of("statistics", key, locale, arguments);
    }

    /** The shades between two numbers; one where both are the same, none where there is no number. */
    private record Scale(double least, double most, int shades, boolean whole) {

        static Scale of(DoubleStream values) {
            double[] all = values.sorted().toArray();
            if (all.length == 0) {
                return new Scale(0, 0, 0, true);
            }
            double least = all[0];
            double most = all[all.length - 1];
            boolean whole = Arrays.stream(all).allMatch(value -> value == Math.rint(value));
            return new Scale(least, most, most > least ? SHADES : 1, whole);
        }

        int shade(double value) {
            return most > least ? Math.min(SHADES - 1, (int) ((value - least) * SHADES / (most - least))) : 0;
        }

        double from(int step) {
            return least + (most - least) * step / Math.max(1, shades);
        }
    }
}
