package org.credit531.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.credit531.exchange.Tree.Mapping;
import org.credit531.exchange.Tree.Scalar;
import org.credit531.exchange.Tree.Sequence;
import org.jspecify.annotations.Nullable;

/** One characteristic of somebody else's scorecard: points by code, or by size, of one field of the last record. */
final class PlainIndicator {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_SIZE = new BigDecimal("1E17");

    private final String place;
    private final List<Note> notes;
    private final Map<String, BigDecimal> codes = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> rounded = new LinkedHashSet<>();
    private String field = "";
    private boolean hasDecimals;
    private BigDecimal base = BigDecimal.ZERO;
    private @Nullable BigDecimal otherwise;
    private @Nullable BigDecimal absent;

    /** Points from a number (included) to another (excluded). */
    private record Step(@Nullable Long from, @Nullable Long below, BigDecimal points) {}

    PlainIndicator(String place, List<Note> notes) {
        this.place = place;
        this.notes = notes;
    }

    void refuse(String key, Object... arguments) {
        notes.add(Note.of(Note.Weight.REFUSED, place, key, arguments));
    }

    void base(BigDecimal points) {
        base = points;
    }

    /** Points as the language knows them; nothing, and a note, where they are not. */
    @Nullable
    BigDecimal points(String text) {
        if (text.strip().matches("-?[0-9]{1,7}(\\.[0-9]{1,9})?")) {
            var points = new BigDecimal(text.strip()).stripTrailingZeros();
            if (points.scale() <= 3 && points.abs().compareTo(MOST) <= 0) {
                return points;
            }
        }
        refuse("plain-points", text);
        return null;
    }

    /** What all its tests look at. */
    void field(String name) {
        if (!field.isEmpty() && !field.equals(name)) {
            refuse("plain-fields", field, name);
        }
        field = name;
    }

    /** That what the tests look at is no whole number in the file, as it is here: a limit that is moved may then move somebody. */
    void decimals() {
        hasDecimals = true;
    }

    /** What stands between quotation marks, where a backslash keeps one, or another backslash, as it is. */
    static String unquoted(String text) {
        return text.replaceAll("\\\\([\"\\\\])", "$1");
    }

    void code(String code, BigDecimal points) {
        if (code.isBlank() || codes.putIfAbsent(code, points) != null) {
            refuse("plain-code", code);
        }
    }

    void otherwise(BigDecimal points) {
        if (otherwise != null) {
            refuse("plain-twice");
        }
        otherwise = points;
    }

    void absent(BigDecimal points) {
        if (absent != null) {
            refuse("plain-twice");
        }
        absent = points;
    }

    /** Sizes are whole numbers: what lies above five begins at six. */
    void step(@Nullable String low, boolean lowIn, @Nullable String high, boolean highIn, BigDecimal points) {
        var from = limit(low, lowIn ? 0 : 1);
        var below = limit(high, highIn ? 1 : 0);
        if (from != null && below != null && from >= below) {
            refuse("plain-limit", low + ".." + high);
            return;
        }
        if (hasDecimals && from != null && !lowIn) {
            rounded.add("> " + low + " → ≥ " + from);
        }
        if (hasDecimals && below != null && highIn) {
            rounded.add("≤ " + high + " → < " + below);
        }
        steps.add(new Step(from, below, points));
    }

    private @Nullable Long limit(@Nullable String text, int beyond) {
        if (text == null) {
            return null;
        }
        if (text.strip().matches("-?[0-9]{1,18}(\\.0+)?")) {
            var number = new BigDecimal(text.strip());
            if (number.abs().compareTo(MOST_SIZE) <= 0) {
                return number.longValueExact() + beyond;
            }
        }
        refuse("plain-limit", text);
        return null;
    }

    private Stream<BigDecimal> all() {
        return Stream.of(
                        codes.values().stream(),
                        steps.stream().map(Step::points),
                        Stream.ofNullable(otherwise),
                        Stream.ofNullable(absent))
                .flatMap(points -> points)
                .map(base::add);
    }

    BigDecimal cap() {
        return all().max(Comparator.naturalOrder()).orElse(base).max(base);
    }

    private BigDecimal floor() {
        return all().min(Comparator.naturalOrder()).orElse(base).min(base).min(BigDecimal.ZERO);
    }

    /** Whether a row holds whatever the field says. */
    boolean isComplete() {
        return otherwise != null;
    }

    /** The indicator, with what only people know left to state. */
    Mapping indicator(String id, String label) {
        if (absent == null) {
            absent = otherwise;
        }
        if (!codes.isEmpty() && !steps.isEmpty()) {
            refuse("plain-mixed");
        }
        if (!rounded.isEmpty()) {
            notes.add(Note.of(Note.Weight.POINTS, place, "plain-whole", field, String.join("; ", rounded)));
        }
        var how = new Mapping().with("field", PlainModel.id(field));
        if (steps.isEmpty()) {
            var table = new Mapping();
            codes.forEach((code, points) -> table.with(code, word(points)));
            how.with("table", table).with("otherwise", otherwise == null ? null : word(otherwise));
        } else {
            how.with("bins", bins());
        }
        how.with("absent", absent == null ? null : word(absent));
        var noData = absent == null ? base : base.add(absent);
        if (absent == null) {
            notes.add(Note.of(Note.Weight.PREPARE, place, "plain-no-data", noData.toPlainString()));
        }
        return new Mapping()
                .with("id", id)
                .with("label", new Mapping().with("zh", label).with("en", label))
                .with("dimension", PlainModel.DIMENSION)
                .with("article", PlainModel.TO_STATE)
                .with("item", PlainModel.TO_STATE)
                .with("base", base.signum() == 0 ? null : word(base))
                .with("floor", floor().signum() == 0 ? null : word(floor()))
                .with("cap", word(cap()))
                .with("no-data", word(noData))
                .with("latest", how);
    }

    private static Scalar word(BigDecimal points) {
        return new Scalar(ReadingText.spelt(points.toPlainString()));
    }

    /** In their order, gaps filled with the points of whatever no other step names. */
    private Sequence bins() {
        var sorted = new ArrayList<>(steps);
        sorted.sort(Comparator.comparingLong(step -> step.from() == null ? Long.MIN_VALUE : step.from()));
        var bins = new ArrayList<Tree>();
        Long end = null;
        for (int i = 0; i < sorted.size(); i++) {
            var step = sorted.get(i);
            boolean open = i == 0 ? step.from() != null : end != null && step.from() != null && step.from() > end;
            if (open) {
                fill(bins, i == 0 ? null : end, step.from());
            } else if (i > 0 && (end == null || step.from() == null || step.from() < end)) {
                refuse("plain-overlap");
            }
            bins.add(bin(step.from(), step.below(), step.points()));
            end = step.below();
        }
        if (end != null) {
            fill(bins, end, null);
        }
        return new Sequence(bins);
    }

    private void fill(List<Tree> bins, @Nullable Long from, @Nullable Long below) {
        if (otherwise == null) {
            refuse("plain-gap", from == null ? "…" : from, below == null ? "…" : below);
            return;
        }
        bins.add(bin(from, below, otherwise));
    }

    private static Mapping bin(@Nullable Long from, @Nullable Long below, BigDecimal points) {
        return new Mapping()
                .with("from", from == null ? null : new Scalar(from.toString()))
                .with("below", below == null ? null : new Scalar(below.toString()))
                .with("points", word(points));
    }
}
