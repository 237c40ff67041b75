package org.credit531.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.credit531.exchange.Tree.Mapping;
import org.credit531.exchange.Tree.Scalar;
import org.credit531.exchange.Tree.Sequence;
import org.credit531.scoring.Points;

/** Invents models that the lint accepts, with labels and codes that trip up a careless format. */
final class InventedTexts {

    private static final List<String> ODD = List.of(
            "=HYPERLINK(\"http://x\")",
            "+1",
            "-x",
            "@sum(a)",
            "_x0041_",
            "a_x005F_b",
            "zwei\nZeilen",
            "\ttab",
            " vorn und hinten ",
            "<b>&amp;]]></b>",
            "引号“”与：冒号",
            "\"quoted\" 'single'",
            "#no comment",
            "01",
            "NO",
            "null",
            "true",
            "2026-06-30",
            "\u0007bell",
            "back\\slash",
            "\uD83C\uDF89",
            "a: b, [c] {d}",
            "\u2028line\u0085next\rback",
            "plain");
    private static final List<String> ITEMS = List.of("penalty", "honour", "for", "registration");

    private final Random random;
    private int scale;

    private InventedTexts(int seed) {
        random = new Random(seed);
    }

    static String of(int seed) {
        return WritingText.of(new InventedTexts(seed).model());
    }

    private Mapping model() {
        var indicators = new ArrayList<Tree>();
        for (int i = 0; i < 16; i++) {
            indicators.add(indicator(i));
        }
        var model = new Mapping()
                .with("id", "invented")
                .with("version", "" + (1 + random.nextInt(9)))
                .with("label", label())
                .with("family", "enterprise")
                .with("subjects", new Sequence(List.of(new Scalar("enterprise"), new Scalar("public-institution"))))
                .with("basis", "zj-2018")
                .with(
                        "dimensions",
                        new Sequence(
                                List.of(new Mapping().with("id", "whole-of-it").with("label", label()))))
                .with("indicators", new Sequence(indicators))
                .with("scale", "" + scale);
        if (random.nextBoolean()) {
            model.with("vetoes", new Sequence(List.of(veto("stop"), veto("not-in"))));
        }
        if (random.nextBoolean()) {
            model.with("applies-when", gate());
        }
        return model.with(
                "grades",
                new Sequence(
                        List.of(grade("high", scale / 2 + ".25"), grade("middle", "" + scale / 4), grade("low", ""))));
    }

    private Mapping grade(String id, String from) {
        return new Mapping().with("id", id).with("label", label()).with("from", from);
    }

    private Mapping label() {
        return new Mapping().with("zh", odd()).with("en", odd());
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private Mapping veto(String id) {
        return new Mapping()
                .with("id", id)
                .with("label", label())
                .with("article", "zj-2018:16")
                .with("item", ITEMS.get(random.nextInt(4)))
                .with("where", conditions())
                .with("window", window())
                .with("ceiling", scale / 3 + ".5");
    }

    private Mapping gate() {
        return new Mapping()
                .with("item", ITEMS.get(random.nextInt(4)))
                .with("where", random.nextBoolean() ? conditions() : null);
    }

    /** The floors of two neighbours cancel each other out. */
    private Mapping indicator(int number) {
        int cap = 50 + random.nextInt(100);
        int floor = number % 2 == 0 ? 10 : -10;
        int base = floor + random.nextInt(cap - floor);
        boolean bonus = number == 5;
        scale += bonus ? 0 : cap;
        var indicator = new Mapping()
                .with("id", number == 3 ? "in" : "indicator-" + number)
                .with("label", label())
                .with("dimension", "whole-of-it")
                .with("article", random.nextBoolean() ? "zj-2018" : "zj-2018:11")
                .with("item", ITEMS.get(random.nextInt(4)))
                .with("base", "" + base)
                .with("floor", "" + floor)
                .with("cap", "" + cap)
                .with("no-data", points(floor, cap))
                .with("where", random.nextBoolean() ? conditions() : null)
                .with("window", random.nextBoolean() ? window() : null)
                .with("bonus", bonus ? "true" : random.nextBoolean() ? "" : "false");
        if (random.nextBoolean()) {
            indicator.with("late", points(floor, cap)).with("withheld", points(floor, cap));
        }
        if (random.nextInt(3) == 0) {
            indicator.with("applies-when", gate()).with("not-applicable", points(floor, cap));
        }
        return how(indicator, number % 8, floor - base, cap - base);
    }

    private Mapping how(Mapping indicator, int way, int least, int most) {
        return switch (way) {
            case 0 -> indicator.with("each", each(least, most));
            case 1 -> indicator.with("latest", worth(least, most));
            case 2 -> indicator.with("count", new Mapping().with("bins", bins(least, most, 1)));
            case 3 -> indicator.with("any", new Mapping().with("points", points(least, most)));
            case 4 ->
                indicator.with("sum", new Mapping().with("field", "amount").with("bins", bins(least, most, 1000)));
            case 5 -> indicator.with("max", worth(least, most));
            case 6 -> indicator.with("min", worth(least, most));
            default ->
                indicator.with("ratio", new Mapping().with("of", conditions()).with("bins", bins(least, most, 300)));
        };
    }

    private Mapping each(int least, int most) {
        boolean up = random.nextBoolean();
        var each = worth(up ? 0 : least - 20, up ? most + 20 : 0);
        if (random.nextBoolean()) {
            each.with(
                    "decay",
                    new Sequence(List.of(
                            new Mapping().with("below", "6 months").with("factor", "1000"),
                            new Mapping()
                                    .with("from", "6 months")
                                    .with("below", "1 year")
                                    .with("factor", "777"),
                            new Mapping().with("from", "1 year").with("factor", "333"))));
        }
        return each;
    }

    private Mapping worth(int least, int most) {
        var worth = new Mapping();
        switch (random.nextInt(4)) {
            case 0 -> {
                return worth.with("points", points(least, most));
            }
            case 1 -> {
                var table = new Mapping();
                for (var code : List.of("fine", odd(), "in", "count", "01", "x y")) {
                    table.with(code, new Scalar(points(least, most)));
                }
                worth.with("field", "kind")
                        .with("table", table)
                        .with("otherwise", random.nextBoolean() ? points(least, most) : "");
            }
            case 2 -> worth.with("field", "amount").with("bins", bins(least, most, 5000));
            default ->
                worth.with("field", "decided-on")
                        .with(
                                "ages",
                                new Sequence(List.of(
                                        new Mapping().with("below", "1 month").with("points", points(least, most)),
                                        new Mapping()
                                                .with("from", "1 month")
                                                .with("below", "25 months")
                                                .with("points", points(least, most)),
                                        new Mapping().with("from", "25 months").with("points", points(least, most)))));
        }
        return worth.with("absent", random.nextBoolean() ? points(least, most) : "");
    }

    private Sequence bins(int least, int most, int width) {
        return new Sequence(List.of(
                new Mapping().with("below", "" + width).with("points", points(least, most)),
                new Mapping()
                        .with("from", "" + width)
                        .with("below", "" + 2 * width)
                        .with("points", points(least, most)),
                new Mapping().with("from", "" + 2 * width).with("points", points(least, most))));
    }

    private String points(int least, int most) {
        long thousandths = least * 1000L + random.nextInt((most - least) * 1000 + 1);
        return Points.plain(random.nextBoolean() ? thousandths : thousandths / 1000 * 1000);
    }

    private Tree window() {
        var span = new Scalar(random.nextBoolean() ? "36 months" : random.nextBoolean() ? "400 days" : "1 year");
        return random.nextBoolean() ? span : new Mapping().with("span", span).with("by", "decided-on");
    }

    private Sequence conditions() {
        var conditions = new ArrayList<Tree>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            conditions.add(condition(random.nextInt(9)));
        }
        return new Sequence(conditions);
    }

    private Mapping condition(int kind) {
        return switch (kind) {
            case 0 -> on("kind").with("equals", new Scalar(random.nextBoolean() ? odd() : "01"));
            case 1 ->
                on("kind")
                        .with(
                                "in",
                                new Sequence(List.of(new Scalar("fine"), new Scalar("17"), new Scalar("2020-01-01"))));
            case 2 ->
                on("amount")
                        .with(
                                "between",
                                new Mapping().with("from", new Scalar(-5L)).with("to", new Scalar(9000L)));
            case 3 ->
                on("decided-on")
                        .with(
                                "between",
                                new Mapping()
                                        .with("from", new Scalar(LocalDate.of(2021, 1, 31)))
                                        .with("to", new Scalar(LocalDate.of(2025, 12, 31))));
            case 4 -> on("listed").with("equals", new Scalar(random.nextBoolean()));
            case 5 -> on("kind").with("present", random.nextBoolean() ? "true" : "false");
            case 6 -> on("decided-on").with("older-than", "10 months");
            case 7 -> on("decided-on").with("not", new Mapping().with("older-than", "2 years"));
            default ->
                on("kind")
                        .with(
                                "not",
                                new Mapping().with("in", new Sequence(List.of(new Scalar("fine"), new Scalar("in")))));
        };
    }

    private static Mapping on(String field) {
        return new Mapping().with("field", field);
    }
}
