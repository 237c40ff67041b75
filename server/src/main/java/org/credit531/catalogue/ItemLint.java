package org.credit531.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.credit531.access.Openness;
import org.credit531.identifiers.SubjectKind;
import org.credit531.language.Flaw;
import org.credit531.law.Article;
import org.credit531.law.Laws;
import org.jspecify.annotations.Nullable;

/**
 * The rules that every catalogue item keeps beside being well formed: when the platform starts, and when somebody proposes a
 * change. All of what is wrong is said at once, each with its line.
 */
final class ItemLint {

    /** Negative information is kept for five years (Zhejiang Regulation, article 16) unless the named article says otherwise. */
    private static final int LONGEST_TERM = 60;

    private static final Set<String> RESERVED = Set.of("changes", "acts", "coverage", "classes");
    private static final String PUBLIC_MORALITY = "natural-person.public-morality";

    private final Laws laws;
    private final Families families;
    private final Collection<String> units;
    private final List<Function<Item, Stream<Finding>>> rules = List.of(
            this::hasACodeOfItsOwn,
            this::restsOnArticles,
            this::comesFromAUnit,
            this::servesDimensions,
            this::namesItsUse,
            this::endsInTime,
            this::namesItsSubjectsNumbers,
            this::keepsPersonsPrivate,
            this::countsOnlyContributions,
            this::speaksOfIndividualBusinesses,
            AmbiguousWords::findings,
            ProhibitedMatters::findings);

    ItemLint(Laws laws, Families families, Collection<String> units) {
        this.laws = laws;
        this.families = families;
        this.units = units;
    }

    /** What is wrong with an item, as {@code file:line: item: reason}; empty where nothing is. */
    List<String> check(String file, String text, Item item) {
        return check(file, text, item, List.of());
    }

    /** The same, where it stands beside others: of these only what contradicts them is said. */
    List<String> check(String file, String text, Item item, Collection<Item> others) {
        return check(text, item, others).stream()
                .map(flaw -> file + ":" + flaw.line() + ": " + item.item() + ": "
                        + flaw.reason().en())
                .toList();
    }

    /** What is wrong with an item beside others, each with its line. */
    List<Flaw> check(String text, Item item, Collection<Item> others) {
        return Stream.concat(rules.stream().flatMap(rule -> rule.apply(item)), OneRegister.findings(item, others))
                .map(finding -> finding.in(text))
                .toList();
    }

    /** Addresses below {@code /catalogue/} that are pages and no items. */
    private Stream<Finding> hasACodeOfItsOwn(Item item) {
        return finding(RESERVED.contains(item.item()), "item:", "lint.reserved", item.item());
    }

    private Stream<Finding> restsOnArticles(Item item) {
        Retention retention = item.retention();
        return Stream.of(
                        article("article:", item.article()),
                        article("retention:", retention == null ? null : retention.article()),
                        article("near-person-basis:", item.nearPersonBasis()))
                .flatMap(Function.identity());
    }

    private Stream<Finding> article(String place, @Nullable String id) {
        return finding(id != null && laws.article(id).isEmpty(), place, "lint.no-article", String.valueOf(id));
    }

    private Stream<Finding> comesFromAUnit(Item item) {
        return finding(!units.contains(item.unit()), "unit:", "lint.no-unit", item.unit());
    }

    private Stream<Finding> servesDimensions(Item item) {
        return item.dimensions().stream().flatMap(id -> dimension(item, id));
    }

    private Stream<Finding> dimension(Item item, String id) {
        if (families.dimension(id).isEmpty()) {
            return Stream.of(Finding.of("dimensions:", "lint.no-dimension", id));
        }
        boolean speaks = families.familyOf(id).orElseThrow().subjects().stream().anyMatch(item.subjects()::contains);
        return finding(!speaks, "dimensions:", "lint.dimension-of-others", id);
    }

    private Stream<Finding> namesItsUse(Item item) {
        return Stream.concat(
                finding(item.useScope().isEmpty(), "item:", "lint.no-use"),
                finding(
                        item.useScope().contains(UseScope.EVALUATION)
                                && item.dimensions().isEmpty(),
                        "use-scope:",
                        "lint.evaluation-needs-dimension"));
    }

    private Stream<Finding> endsInTime(Item item) {
        Retention retention = item.retention();
        if (item.part() != Part.NEGATIVE || retention == null) {
            return Stream.empty();
        }
        Integer stated =
                laws.article(retention.article()).map(Article::retentionMonths).orElse(null);
        int longest = stated == null ? LONGEST_TERM : stated;
        return finding(retention.months() > longest, "retention:", "lint.term-too-long", longest, retention.article());
    }

    private Stream<Finding> namesItsSubjectsNumbers(Item item) {
        boolean organisations = item.subjects().stream().anyMatch(kind -> kind != SubjectKind.NATURAL_PERSON);
        return Stream.concat(
                finding(organisations == (item.party().code() == null), "party:", "lint.party-code"),
                finding(item.ofPersons() == (item.party().person() == null), "party:", "lint.party-person"));
    }

    /** Nothing of natural persons is on any public surface (Zhejiang Regulation, article 15). */
    private Stream<Finding> keepsPersonsPrivate(Item item) {
        if (!item.ofPersons()) {
            return Stream.empty();
        }
        Stream<Finding> scope =
                finding(item.useScope().contains(UseScope.PUBLICATION), "use-scope:", "lint.persons-published");
        Stream<Finding> open = item.fields().stream()
                .filter(field -> field.openness() == Openness.PUBLIC)
                .map(field -> Finding.at(field, "lint.persons-field"));
        return Stream.concat(scope, open);
    }

    /** Civic conduct counts only as voluntary positive contributions (charter rule 4). */
    private Stream<Finding> countsOnlyContributions(Item item) {
        return finding(
                item.dimensions().contains(PUBLIC_MORALITY) && item.part() != Part.POSITIVE,
                "dimensions:",
                "lint.civic-conduct");
    }

    private Stream<Finding> speaksOfIndividualBusinesses(Item item) {
        return finding(
                item.nearPersonBasis() != null && !item.subjects().contains(SubjectKind.INDIVIDUAL_BUSINESS),
                "near-person-basis:",
                "lint.near-person-basis");
    }

    private static Stream<Finding> finding(boolean wrong, String place, String key, Object... arguments) {
        return wrong ? Stream.of(Finding.of(place, key, arguments)) : Stream.empty();
    }
}
