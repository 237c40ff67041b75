package org.credit531.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.Part;
import org.credit531.catalogue.UseScope;
import org.credit531.identifiers.SubjectKind;
import org.credit531.scoring.Applicability;
import org.credit531.scoring.Family;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Veto;

/**
 * What a model may not read although the catalogue has it: what was recorded for other ends (charter 3), facts about anybody
 * else (charter 5), what tells of origin, sex or neighbourhood, and what an agency could state about itself.
 *
 * @param items the catalogue
 * @param shipped the catalogue of this release: a model may read fields of it that nobody has signed yet
 */
record ForbiddenReadings(Function<String, Optional<Item>> items, Function<String, Optional<Item>> shipped) {

    /** People beside an organisation: nobody is scored by somebody else. */
    private static final Set<String> ABOUT_OTHERS =
            Set.of("legal-representative", "representative-number", "responsible-person", "responsible-number");

    /** How large or how rich somebody is, and how much tax is paid, says nothing of trust. */
    private static final Set<String> OF_MEANS =
            Set.of("registered-capital", "revenue", "profit", "assets", "tax", "employees", "balance");

    /** Who or where somebody is, by what the whole group beside him shares. */
    private static final Set<String> OF_ORIGIN =
            Set.of("nationality", "ethnicity", "sex", "gender", "birthday", "residence", "neighbourhood");

    /**
     * Something that a model may not read.
     *
     * @param word the item or field, as the text has it
     * @param key the message that says why
     * @param arguments its arguments
     */
    record Forbidden(String word, String key, List<String> arguments) {

        static Forbidden item(String item, String key) {
            return new Forbidden(item, key, List.of(item));
        }
    }

    /** All of it, with the reason of each. */
    List<Forbidden> of(Model model) {
        Map<String, Set<String>> reads = ModelVersion.reads(model);
        if (ModelVersion.isOfPersons(model)) {
            return found(reads.keySet().stream())
                    .filter(item -> !item.useScope().contains(UseScope.BENEFIT))
                    .map(item -> Forbidden.item(item.item(), "lint.benefit"))
                    .toList();
        }
        List<Forbidden> all = new ArrayList<>();
        found(scored(model)).forEach(item -> addReasons(item, model, all));
        reads.forEach((code, fields) -> items.apply(code).ifPresent(item -> addFields(item, fields, all)));
        return all;
    }

    private Stream<Item> found(Stream<String> codes) {
        return codes.distinct().flatMap(code -> items.apply(code).stream());
    }

    /**
     * The items by which points are given or taken, or by which a model takes subjects from another; what only tells whether a
     * subject is evaluated is none of them.
     */
    private static Stream<String> scored(Model model) {
        Stream<String> indicators = model.indicators().stream()
                .flatMap(indicator -> Stream.concat(
                        Stream.of(indicator).map(Indicator::item),
                        Stream.ofNullable(indicator.applicability()).map(Applicability::item)));
        return Stream.of(
                        indicators,
                        model.vetoes().stream().map(Veto::item),
                        Stream.ofNullable(model.extension())
                                .map(extension -> extension.part().item()))
                .flatMap(items -> items);
    }

    private static void addReasons(Item item, Model model, List<Forbidden> all) {
        String code = item.item();
        if (item.ofPersons()) {
            all.add(Forbidden.item(code, "lint.persons"));
        }
        if (!item.useScope().contains(UseScope.EVALUATION)) {
            all.add(Forbidden.item(code, "lint.use"));
        }
        if (item.subjects().stream().map(SubjectKind::code).noneMatch(model.subjects()::contains)) {
            all.add(Forbidden.item(code, "lint.subjects"));
        }
        boolean nearPersons = model.subjects().contains(SubjectKind.INDIVIDUAL_BUSINESS.code());
        if (nearPersons && item.part() == Part.NEGATIVE && item.nearPersonBasis() == null) {
            all.add(Forbidden.item(code, "lint.near-person"));
        }
        if (model.family() == Family.GOVERNMENT && !item.evaluatesAgencies()) {
            all.add(Forbidden.item(code, "lint.agency"));
        }
    }

    private void addFields(Item item, Collection<String> fields, List<Forbidden> all) {
        for (String field : fields) {
            if (isAboutOthers(item, field)) {
                all.add(new Forbidden(field, "lint.others", List.of(field, item.item())));
            }
            if (OF_MEANS.contains(field)) {
                all.add(new Forbidden(field, "lint.means", List.of(field, item.item())));
            }
            if (OF_ORIGIN.contains(field) || field.endsWith("address")) {
                all.add(new Forbidden(field, "lint.origin", List.of(field, item.item())));
            }
        }
    }

    /** A field that is shipped and not signed yet tells of somebody as soon as it is. */
    private boolean isAboutOthers(Item item, String field) {
        return ABOUT_OTHERS.contains(field)
                || item.field(field)
                        .or(() -> shipped.apply(item.item()).flatMap(found -> found.field(field)))
                        .filter(found -> found.type() == FieldType.PERSON_NUMBER)
                        .isPresent();
    }
}
