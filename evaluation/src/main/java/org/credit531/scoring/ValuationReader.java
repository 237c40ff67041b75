package org.credit531.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Section;
import org.jspecify.annotations.Nullable;

/** Reads what a record is worth: constant points, or a field with a table, bins or ages. */
final class ValuationReader {

    static final List<String> WAYS = List.of("points", "table", "bins", "ages");
    static final List<String> KEYS = List.of("points", "field", "table", "bins", "ages", "otherwise", "absent");
    static final List<String> EACH_KEYS =
            List.of("points", "field", "table", "bins", "ages", "otherwise", "absent", "decay");

    private static final int MOST_CODES = 2_000;
    static final long MOST = 999_999_999_999_999_999L;

    private final Section section;
    private final ObjLongConsumer<Element> check;
    private final @Nullable Monotone direction;

    ValuationReader(Section section, ObjLongConsumer<Element> check, @Nullable Monotone direction) {
        this.section = section;
        this.check = check;
        this.direction = direction;
    }

    Valuation valuation() {
        var ways = WAYS.stream().filter(section.keys()::contains).toList();
        if (ways.size() != 1) {
            section.refuse("ways-of-record", section.name(), ways.size(), String.join(", ", WAYS));
            return new Valuation.Constant(0);
        }
        var way = ways.getFirst();
        refuseWithout(way.equals("table"), "otherwise", "no-rest");
        refuseWithout(!way.equals("points"), "absent", "no-field");
        refuseWithout(!way.equals("points"), "field", "no-field");
        return read(way, section.require(way).orElseThrow());
    }

    private void refuseWithout(boolean allowed, String key, String mistake) {
        if (!allowed) {
            section.find(key).ifPresent(e -> e.refuse(mistake, key));
        }
    }

    private Valuation read(String way, Element element) {
        return switch (way) {
            case "points" -> new Valuation.Constant(checked(element, "points"));
            case "table" -> new Valuation.Table(field(), table(element), optional("otherwise"), optional("absent"));
            case "bins" ->
                new Valuation.Sizes(
                        field(),
                        BinsReader.sizes(-MOST, MOST, check, direction).bins(element, "bins"),
                        optional("absent"));
            default ->
                new Valuation.Ages(
                        field(), BinsReader.ages(check, direction).bins(element, "ages"), optional("absent"));
        };
    }

    private String field() {
        return Words.id(section, "field");
    }

    private Map<String, Long> table(Element element) {
        var entries = element.map("table").entries();
        if (entries.isEmpty() || entries.size() > MOST_CODES) {
            element.refuse("codes-of-table", entries.size(), MOST_CODES);
        }
        var table = new LinkedHashMap<String, Long>();
        entries.forEach((code, points) -> table.put(code, checked(points, code)));
        return table;
    }

    private @Nullable Long optional(String key) {
        return section.find(key).map(e -> checked(e, key)).orElse(null);
    }

    private Long checked(Element element, String name) {
        long points = Words.points(element, name);
        check.accept(element, points);
        return points;
    }
}
