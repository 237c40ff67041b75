package org.credit531.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Applicability;
import org.credit531.scoring.Condition;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Requirement;

/**
 * Codes that conditions of a model name and no item has. Such a condition is met by nobody, a negated one by everybody, and no
 * result would ever tell.
 *
 * @param items the catalogue
 * @param shipped the catalogue of this release: a model may name codes of it that nobody has signed yet
 */
record UnknownCodes(Function<String, Optional<Item>> items, Function<String, Optional<Item>> shipped) {

    /** A code that the field of an item does not have. */
    record Unknown(String item, String field, String code) {}

    private record Asked(String item, Condition condition) {}

    /** All of them. */
    List<Unknown> of(Model model) {
        Stream<Asked> vetoes = model.vetoes().stream().flatMap(veto -> asked(veto.item(), veto.where()));
        Requirement required = model.appliesWhen();
        Stream<Asked> whole = required == null ? Stream.empty() : asked(required.item(), required.where());
        return Stream.of(model.indicators().stream().flatMap(UnknownCodes::asked), vetoes, whole)
                .flatMap(asked -> asked)
                .flatMap(this::unknown)
                .distinct()
                .toList();
    }

    private static Stream<Asked> asked(Indicator indicator) {
        Stream<Condition> shares =
                indicator.aggregation() instanceof Aggregation.Ratio ratio ? ratio.of().stream() : Stream.empty();
        Applicability applies = indicator.applicability();
        Stream<Asked> gate = applies == null ? Stream.empty() : asked(applies.item(), applies.where());
        Stream<Asked> own = Stream.concat(indicator.where().stream(), shares)
                .map(condition -> new Asked(indicator.item(), condition));
        return Stream.concat(gate, own);
    }

    private static Stream<Asked> asked(String item, List<Condition> where) {
        return where.stream().map(condition -> new Asked(item, condition));
    }

    private Stream<Unknown> unknown(Asked asked) {
        List<Field> coded = Stream.of(items, shipped)
                .flatMap(all -> all.apply(asked.item()).stream())
                .flatMap(item -> item.field(asked.condition().field()).stream())
                .filter(field -> field.type() == FieldType.CODE)
                .toList();
        return codes(asked.condition())
                .filter(code -> !coded.isEmpty()
                        && coded.stream().noneMatch(field -> field.codes().containsKey(code)))
                .map(code -> new Unknown(asked.item(), asked.condition().field(), code));
    }

    private static Stream<String> codes(Condition condition) {
        return switch (condition) {
            case Condition.Equals equals -> Stream.of(equals.value().toString());
            case Condition.In in -> in.values().stream().map(Object::toString);
            case Condition.Not not -> codes(not.test());
            case Condition.Between _, Condition.Present _, Condition.OlderThan _ -> Stream.empty();
        };
    }
}
