package org.credit531.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Model;

/** Hands facts to an engine as the notes of an export ask for: those in force, in their order, of the types that are stated. */
final class Prepared {

    private Prepared() {}

    /** Facts without values of a type that no catalogue would let in. */
    static List<Fact> typed(Model model, List<Fact> facts) {
        var fields = ItemFields.of(model);
        return facts.stream()
                .map(fact -> typed(fact, fields.getOrDefault(fact.item(), Map.of())))
                .toList();
    }

    private static Fact typed(Fact fact, Map<String, String> types) {
        var values = new HashMap<String, Object>();
        fact.values().forEach((field, value) -> {
            var type = types.getOrDefault(field, "Any");
            boolean fits = switch (value) {
                case Long number -> type.equals("number") && number >= 0 || type.equals("Any");
                case LocalDate _date -> type.equals("date") || type.equals("Any");
                case Boolean _truth -> type.equals("boolean") || type.equals("Any");
                default -> type.equals("string") || type.equals("Any");
            };
            if (fits) {
                values.put(field, value);
            }
        });
        return new Fact(
                fact.item(),
                fact.recordKey(),
                fact.effectiveFrom(),
                fact.effectiveTo(),
                fact.removedOn(),
                values,
                fact.withheld());
    }

    /** The inputs of the tables by name. */
    static Map<String, Object> inputs(Model model, List<Fact> facts, LocalDate asOf, List<String> late) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put(Feel.AS_OF, asOf);
        inputs.put(Feel.LATE_ITEMS, late);
        ItemFields.of(model).forEach((item, fields) -> {
            var records = new ArrayList<Map<String, Object>>();
            facts.stream()
                    .filter(fact -> fact.item().equals(item))
                    .filter(fact -> !fact.effectiveFrom().isAfter(asOf)
                            && fact.removedOn().isAfter(asOf)
                            && fact.effectiveFrom().isBefore(fact.removedOn()))
                    .sorted(Comparator.comparing(Fact::effectiveFrom).thenComparing(Fact::recordKey))
                    .forEach(fact -> records.add(record(fact, fields)));
            inputs.put(DecisionNames.records(item), records);
        });
        return inputs;
    }

    private static Map<String, Object> record(Fact fact, Map<String, String> fields) {
        var record = new HashMap<String, Object>();
        record.put(Feel.RECORD_FROM, fact.effectiveFrom());
        record.put(Feel.RECORD_WITHHELD, fact.withheld());
        for (var field : fields.keySet()) {
            var value = fact.values().get(field);
            record.put(Feel.name(field), value instanceof Long number ? BigDecimal.valueOf(number) : value);
        }
        return record;
    }
}
