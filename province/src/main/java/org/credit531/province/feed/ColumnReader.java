package org.credit531.province.feed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.credit531.province.draw.Weighted;
import org.jspecify.annotations.Nullable;

/** Reads one column of a feed. */
final class ColumnReader {

    private static final List<String> SOURCES =
            List.of("value", "authority", "number", "text", "choice", "date", "amount", "integer", "decimal", "grade");
    private static final int MANY = 1_000_000;

    private final YamlNode node;
    private final Map<String, Integer> headings;
    private final List<Column> before;

    ColumnReader(YamlNode node, Map<String, Integer> headings, List<Column> before) {
        this.node = node;
        this.headings = headings;
        this.before = before;
    }

    Column column() {
        var value = value();
        return new Column(
                node.get("heading").text(),
                node.find("group").map(YamlNode::text).orElse(""),
                value,
                node.find("stored").map(YamlNode::truth).orElse(true),
                node.find("coded").map(YamlNode::truth).orElse(false),
                node.find("blank").map(blank -> blank.number(0, 1_000)).orElse(0),
                condition());
    }

    private Value value() {
        var sources =
                SOURCES.stream().filter(source -> node.find(source).isPresent()).toList();
        if (sources.size() != 1) {
            throw node.problem("a column has exactly one of " + String.join(", ", SOURCES));
        }
        var source = sources.getFirst();
        switch (source) {
            case "choice", "integer" -> allow(source, "by");
            case "amount" -> allow(source, "by", "unit");
            case "decimal" -> allow(source, "by", "decimals");
            case "authority" -> allow(source, "at");
            case "value" -> allow(source, "unit");
            default -> allow(source);
        }
        return value(source, node.get(source));
    }

    private void allow(String source, String... more) {
        var keys =
                new java.util.ArrayList<>(List.of("heading", "group", "stored", "coded", "blank", "only-if", source));
        keys.addAll(List.of(more));
        node.allow(keys.toArray(String[]::new));
    }

    private Value value(String source, YamlNode at) {
        return switch (source) {
            case "value" -> fact(at);
            case "authority" ->
                new Drawn.Authority(
                        at.text(),
                        YamlNode.oneOf(node, "at", Drawn.Authority.Level.class, Drawn.Authority.Level.COUNTY));
            case "number", "text" -> pattern(at);
            case "choice" -> choice(at);
            case "date" -> later(at);
            case "amount" -> amount(at);
            case "grade" -> grade(at);
            default -> number(at, source.equals("decimal"));
        };
    }

    private Value fact(YamlNode at) {
        if (at.text().equals("authority-code")) {
            return new Drawn.AuthorityCode(lastAuthority(at));
        }
        var fact = Fact.of(at.text())
                .orElseThrow(() -> at.problem("there is no value '" + at.text() + "': see the table in FEEDS.md"));
        return fact == Fact.CAPITAL && inTenThousands() ? new CapitalInTenThousands() : fact;
    }

    private int lastAuthority(YamlNode at) {
        for (int index = before.size() - 1; index >= 0; index--) {
            var value = before.get(index).value();
            if (value instanceof Drawn.Authority || value == Fact.REGISTRAR) {
                return index;
            }
        }
        throw at.problem("there is no authority to the left");
    }

    private Value pattern(YamlNode at) {
        try {
            return Pattern.of(at.text(), headings);
        } catch (IllegalArgumentException e) {
            throw at.problem(String.valueOf(e.getMessage()));
        }
    }

    private Value choice(YamlNode at) {
        record Weight(String word, int weight) {}
        var weights = at.entries().entrySet().stream()
                .map(entry -> new Weight(entry.getKey(), entry.getValue().number(0, MANY)))
                .toList();
        int sum = weights.stream().mapToInt(Weight::weight).sum();
        if (sum == 0) {
            throw at.problem("a choice needs words with weights above 0");
        }
        var words = weights.stream().map(Weight::word).toList();
        var upTo = Weighted.of(weights, Weight::weight);
        return new Drawn.Choice(words, upTo.map(Weight::word), by());
    }

    private Drawn.By by() {
        return YamlNode.oneOf(node, "by", Drawn.By.class, Drawn.By.CHANCE);
    }

    private Value later(YamlNode at) {
        at.allow("after", "days");
        var after = at.get("after");
        var days = at.get("days").span();
        return new Drawn.Later(after.text().equals("date") ? -1 : left(after), (int) days.least(), (int) days.most());
    }

    private Value amount(YamlNode at) {
        var span = at.span();
        return new Drawn.Amount(span.least(), span.most(), inTenThousands(), by());
    }

    private boolean inTenThousands() {
        var unit = node.find("unit");
        if (unit.isEmpty() || unit.get().text().equals("yuan")) {
            return false;
        }
        if (unit.get().text().equals("10000-yuan")) {
            return true;
        }
        throw unit.get().problem("'" + unit.get().text() + "' is no unit: write yuan or 10000-yuan");
    }

    private Value number(YamlNode at, boolean decimal) {
        var span = at.span();
        int decimals = node.find("decimals").map(count -> count.number(1, 6)).orElse(2);
        return new Drawn.Number(span.least(), span.most(), decimal ? decimals : 0, by());
    }

    private Value grade(YamlNode at) {
        at.allow("of", "from");
        var words = new TreeMap<BigDecimal, String>();
        at.get("from").entries().forEach((word, bound) -> words.put(bound(bound), word));
        return new Drawn.Grade(left(at.get("of")), words);
    }

    private static BigDecimal bound(YamlNode node) {
        try {
            return new BigDecimal(node.text());
        } catch (NumberFormatException e) {
            throw node.problem("'" + node.text() + "' is no number");
        }
    }

    private int left(YamlNode at) {
        var column = headings.get(at.text());
        if (column == null) {
            throw at.problem("there is no column " + at.text() + " to the left");
        }
        return column;
    }

    private Column.@Nullable Condition condition() {
        var at = node.find("only-if");
        if (at.isEmpty()) {
            return null;
        }
        var entries = at.get().entries();
        if (entries.size() != 1) {
            throw at.get().problem("one column and its words: {heading: [word, word]}");
        }
        var entry = entries.entrySet().iterator().next();
        var column = headings.get(entry.getKey());
        if (column == null) {
            throw at.get().problem("there is no column " + entry.getKey() + " to the left");
        }
        return new Column.Condition(column, Set.copyOf(entry.getValue().texts()));
    }

    /** Registered capital in 10,000 yuan. */
    private static final class CapitalInTenThousands implements Value {

        @Override
        public @Nullable Object draw(Drawing row) {
            return Fact.CAPITAL.draw(row) instanceof Money(BigDecimal yuan) ? Money.ofYuan(yuan, true) : null;
        }
    }
}
