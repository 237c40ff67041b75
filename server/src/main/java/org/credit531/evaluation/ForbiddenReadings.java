package org.credit531.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.credit531.catalogue.Field;
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
 * else (charter 5), and what an agency could state about itself.
 *
 * @param items the catalogue
 */
record ForbiddenReadings(Function<String, Optional<Item>> items) {

    /** People beside an organisation: nobody is scored by somebody else. */
    private static final Set<String> ABOUT_OTHERS =
            Set.of("legal-representative", "representative-number", "responsible-person", "responsible-number");

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

    /** The items by which points are given or taken; what only tells whether a subject is evaluated is none of them. */
    private static Stream<String> scored(Model model) {
        Stream<String> indicators = model.indicators().stream()
                .flatMap(indicator -> Stream.concat(
                        Stream.of(indicator).map(Indicator::item),
                        Stream.ofNullable(indicator.applicability()).map(Applicability::item)));
        return Stream.concat(indicators, model.vetoes().stream().map(Veto::item));
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

    private static void addFields(Item item, Collection<String> fields, List<Forbidden> all) {
        fields.stream()
                .flatMap(name -> item.field(name).stream())
                .filter(ForbiddenReadings::isAboutOthers)
                .forEach(field ->
                        all.add(new Forbidden(field.name(), "lint.others", List.of(field.name(), item.item()))));
    }

    private static boolean isAboutOthers(Field field) {
        return field.type() == FieldType.PERSON_NUMBER || ABOUT_OTHERS.contains(field.name());
    }
}
