package org.credit531.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.credit531.access.Openness;
import org.credit531.identifiers.SubjectKind;
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

    private static final String PUBLIC_MORALITY = "natural-person.public-morality";

    private final Laws laws;
    private final Families families;
    private final Collection<String> units;
    private final List<Function<Item, Stream<Finding>>> rules = List.of(
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
        return Stream.concat(rules.stream().flatMap(rule -> rule.apply(item)), OneRegister.findings(item, others))
                .map(finding -> file + ":" + finding.line(text) + ": " + item.item() + ": " + finding.reason())
                .toList();
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
        return finding(
                id != null && laws.article(id).isEmpty(),
                place,
                "no article '" + id + "' in law/*.yaml: add it there, or cite one that is");
    }

    private Stream<Finding> comesFromAUnit(Item item) {
        return finding(
                !units.contains(item.unit()),
                "unit:",
                "no information unit '" + item.unit() + "' in catalogue/units.yaml");
    }

    private Stream<Finding> servesDimensions(Item item) {
        return item.dimensions().stream().flatMap(id -> dimension(item, id));
    }

    private Stream<Finding> dimension(Item item, String id) {
        if (families.dimension(id).isEmpty()) {
            return Stream.of(new Finding("dimensions:", "no dimension '" + id + "' in catalogue/families.yaml"));
        }
        boolean speaks = families.familyOf(id).orElseThrow().subjects().stream().anyMatch(item.subjects()::contains);
        return finding(!speaks, "dimensions:", "dimension '" + id + "' is about none of the kinds in subjects");
    }

    private Stream<Finding> namesItsUse(Item item) {
        return Stream.concat(
                finding(item.useScope().isEmpty(), "item:", "needs a use-scope: what is for nothing is not recorded"),
                finding(
                        item.useScope().contains(UseScope.EVALUATION)
                                && item.dimensions().isEmpty(),
                        "use-scope:",
                        "evaluation needs a dimension that it serves"));
    }

    private Stream<Finding> endsInTime(Item item) {
        Retention retention = item.retention();
        if (item.part() != Part.NEGATIVE || retention == null) {
            return Stream.empty();
        }
        Integer stated =
                laws.article(retention.article()).map(Article::retentionMonths).orElse(null);
        int longest = stated == null ? LONGEST_TERM : stated;
        return finding(
                retention.months() > longest,
                "retention:",
                "negative information is kept for at most " + longest + " months (" + retention.article() + ")");
    }

    private Stream<Finding> namesItsSubjectsNumbers(Item item) {
        boolean organisations = item.subjects().stream().anyMatch(kind -> kind != SubjectKind.NATURAL_PERSON);
        return Stream.concat(
                finding(
                        organisations == (item.party().code() == null),
                        "party:",
                        "party has code where the item speaks of organisations, and only there"),
                finding(
                        item.ofPersons() == (item.party().person() == null),
                        "party:",
                        "party has person where the item speaks of natural persons, and only there"));
    }

    /** Nothing of natural persons is on any public surface (Zhejiang Regulation, article 15). */
    private Stream<Finding> keepsPersonsPrivate(Item item) {
        if (!item.ofPersons()) {
            return Stream.empty();
        }
        Stream<Finding> scope = finding(
                item.useScope().contains(UseScope.PUBLICATION),
                "use-scope:",
                "natural persons are never published (zj-2018:15): take publication out, or have an item for organisations");
        Stream<Finding> open = item.fields().stream()
                .filter(field -> field.openness() == Openness.PUBLIC)
                .map(field -> Finding.at(field, "is public, but the item speaks of natural persons (zj-2018:15)"));
        return Stream.concat(scope, open);
    }

    /** Civic conduct counts only as voluntary positive contributions (charter rule 4). */
    private Stream<Finding> countsOnlyContributions(Item item) {
        return finding(
                item.dimensions().contains(PUBLIC_MORALITY) && item.part() != Part.POSITIVE,
                "dimensions:",
                "civic conduct of persons counts only as positive contributions: part must be positive");
    }

    private Stream<Finding> speaksOfIndividualBusinesses(Item item) {
        return finding(
                item.nearPersonBasis() != null && !item.subjects().contains(SubjectKind.INDIVIDUAL_BUSINESS),
                "near-person-basis:",
                "near-person-basis is for items that speak of individual businesses");
    }

    private static Stream<Finding> finding(boolean wrong, String place, String reason) {
        return wrong ? Stream.of(new Finding(place, reason)) : Stream.empty();
    }
}
