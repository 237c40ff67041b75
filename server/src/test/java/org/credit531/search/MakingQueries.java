package org.credit531.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.credit531.province.draw.Chance;
import org.credit531.province.population.Kind;
import org.credit531.province.population.Population;
import org.credit531.province.population.SearchQueries;
import org.credit531.province.population.SearchQueries.Query;
import org.credit531.province.population.Subject;

/** Makes the questions of {@link SearchQueries} of the invented names, always the same: so that they can be made anew when readings change. */
final class MakingQueries {

    private static final Population POPULATION = new Population(SearchQueries.SEED, SearchQueries.LEAST);
    private static final String OTHERS = "万丰盛昌顺泰瑞祥恒信";
    private static final Readings READINGS = Readings.shipped();

    private final List<Query> queries = new ArrayList<>();
    private int next;

    static List<Query> all() {
        var making = new MakingQueries();
        making.add("code", 30, (subject, chance) -> Optional.of(subject.code()));
        making.add("name", 40, (subject, chance) -> Optional.of(name(subject)));
        making.add("part", 60, (subject, chance) -> part(parts(subject)));
        making.add(
                "short-name",
                80,
                (subject, chance) -> Optional.of(parts(subject).brand()));
        making.add("words", 50, (subject, chance) -> words(parts(subject)));
        making.add("pinyin", 80, (subject, chance) -> pinyin(parts(subject), chance));
        making.add("initials", 60, (subject, chance) -> Optional.of(READINGS.initials(name(subject))));
        making.add("mixed", 50, (subject, chance) -> mixed(parts(subject), chance));
        making.add("slip", 50, (subject, chance) -> slip(parts(subject), chance));
        making.add("former", 30, MakingQueries::former);
        making.add("reading", 25, MakingQueries::reading);
        return making.queries;
    }

    private void add(String kind, int count, BiFunction<Subject, Chance, Optional<String>> typing) {
        int wanted = queries.size() + count;
        while (queries.size() < wanted) {
            var chance = Chance.of(SearchQueries.SEED, "query", next++);
            var subject = POPULATION.organisation(chance.below(SearchQueries.LEAST));
            boolean fits = subject.kind() == Kind.ENTERPRISE
                    && parts(subject).place().length() > 1
                    && parts(subject).brand().length() <= 3;
            if (fits) {
                typing.apply(subject, chance).ifPresent(text -> queries.add(new Query(kind, text, subject.code())));
            }
        }
    }

    private static String name(Subject subject) {
        return subject.name(Population.CLOSED);
    }

    private static NameParts parts(Subject subject) {
        return NameParts.of(name(subject));
    }

    /** The short name with the trade, or with the place. */
    private static Optional<String> part(NameParts parts) {
        return parts.trade().isEmpty() ? Optional.empty() : Optional.of(parts.brand() + parts.trade());
    }

    /** As people say it: the place without 市, the form cut to 公司. */
    private static Optional<String> words(NameParts parts) {
        boolean isLong = parts.form().endsWith("有限公司") && !parts.trade().isEmpty();
        return isLong
                ? Optional.of(parts.place().substring(0, 2) + parts.brand() + parts.trade() + "公司")
                : Optional.empty();
    }

    private static Optional<String> pinyin(NameParts parts, Chance chance) {
        String words = chance.hits(5_000) ? parts.brand() : parts.brand() + parts.trade();
        return Optional.of(READINGS.joined(words));
    }

    /** The first character of the short name as it is and the rest by initials or sounds. */
    private static Optional<String> mixed(NameParts parts, Chance chance) {
        if (parts.trade().isEmpty()) {
            return Optional.empty();
        }
        String brand = parts.brand();
        String letters = chance.hits(5_000)
                ? READINGS.joined(brand.substring(1)) + READINGS.initials(parts.trade())
                : READINGS.initials(brand.substring(1) + parts.trade());
        return Optional.of(brand.charAt(0) + letters);
    }

    /** One slip in the short name, with place and trade around it. */
    private static Optional<String> slip(NameParts parts, Chance chance) {
        if (parts.trade().isEmpty()) {
            return Optional.empty();
        }
        var brand = new StringBuilder(parts.brand());
        int at = chance.below(brand.length());
        char other = OTHERS.charAt(chance.below(OTHERS.length()));
        switch (chance.below(4)) {
            case 0 -> brand.setCharAt(at, other);
            case 1 -> brand.deleteCharAt(at);
            case 2 -> brand.insert(at, other);
            default -> brand.append(brand.charAt(brand.length() - 2)).deleteCharAt(brand.length() - 3);
        }
        boolean isSlip = brand.length() > 1 && !brand.toString().equals(parts.brand());
        return isSlip ? Optional.of(parts.place() + brand + parts.trade()) : Optional.empty();
    }

    /** The name that it had before: the whole, the short name with the trade of then, or how these sound. */
    private static Optional<String> former(Subject subject, Chance chance) {
        return InventedNames.Row.renamed(subject).map(former -> {
            var parts = NameParts.of(former.name());
            return switch (chance.below(4)) {
                case 0 -> former.name();
                case 1 -> parts.brand() + parts.trade();
                case 2 -> READINGS.joined(parts.brand() + parts.trade());
                default -> READINGS.initials(former.name());
            };
        });
    }

    /** Another sound of a character that has several. */
    private static Optional<String> reading(Subject subject, Chance chance) {
        var ways = NameKeys.all(name(subject), READINGS);
        if (ways.size() == 1) {
            return Optional.empty();
        }
        var way = ways.get(1 + chance.below(ways.size() - 1));
        return Optional.of(
                switch (chance.below(3)) {
                    case 0 -> way.wholeInitials();
                    case 1 -> way.wholePinyin();
                    default -> way.pinyin().replace(" ", "");
                });
    }
}
