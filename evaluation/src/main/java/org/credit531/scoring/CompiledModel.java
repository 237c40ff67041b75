package org.credit531.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A model that is ready to evaluate. Immutable; one instance serves all threads.
 *
 * <p>The order of computation is part of the contract (equal facts give bit-equal results everywhere): indicators in the
 * order of the model; within one, records in order of effective date, then record key by UTF-16 code unit; per record one
 * rounding to a thousandth of a point, ties away from zero; after each record the total held between floor and cap.
 */
public final class CompiledModel {

    private final Model model;
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<CompiledIndicator> indicators;
    private final Map<String, Set<String>> reads;

    CompiledModel(Model model) {
        this.model = model;
        this.indicators = model.indicators().stream()
                .map(indicator -> new CompiledIndicator(indicator, slots))
                .toList();
        this.reads = reads(indicators);
    }

    /** The model it was made of. */
    public Model model() {
        return model;
    }

    /** Every item the model reads with the fields it reads of it (none when only dates count), in alphabetical order. */
    public Map<String, Set<String>> reads() {
        return reads;
    }

    /**
     * Evaluates one subject. Pure: the same facts in any order give an equal result.
     *
     * @param facts records of the one subject; those of items the model does not read are passed over
     * @param asOf the day evaluated for, in Asia/Shanghai, in years 1 to 9999
     * @throws IllegalArgumentException when two facts of an item have the same record key and effective date
     */
    public Evaluation evaluate(List<Fact> facts, LocalDate asOf) {
        return evaluate(facts, asOf, Suspensions.NONE);
    }

    /**
     * Evaluates one subject while something of the model is suspended.
     *
     * @param suspensions what the law does not let be used on the day; names that the model does not have are passed over
     */
    public Evaluation evaluate(List<Fact> facts, LocalDate asOf, Suspensions suspensions) {
        Dates.requireCalendar(asOf, "asOf");
        var horizon = new Horizon(asOf);
        if (suspensions.nextChange() != null) {
            horizon.reached(suspensions.nextChange());
        }
        var records = RecordsInForce.of(facts, slots, horizon);
        var contributions = new ArrayList<Contribution>();
        for (var indicator : indicators) {
            indicator.evaluate(records, suspensions, horizon, contributions);
        }
        long points = Evaluation.sum(contributions);
        return new Evaluation(
                model.id(), model.version(), asOf, points, gradeOf(points), contributions, horizon.nextChange());
    }

    private String gradeOf(long points) {
        for (var grade : model.grades()) {
            if (grade.from() == null || points >= grade.from()) {
                return grade.id();
            }
        }
        throw new IllegalStateException("Model " + model.id() + " has no lowest grade: read it with Models.read");
    }

    private static Map<String, Set<String>> reads(List<CompiledIndicator> indicators) {
        var reads = new TreeMap<String, Set<String>>();
        for (var indicator : indicators) {
            var fields = reads.computeIfAbsent(indicator.item(), item -> new TreeSet<>());
            indicator.fields().forEach(fields::add);
            indicator
                    .gateFields()
                    .forEach((item, more) ->
                            reads.computeIfAbsent(item, i -> new TreeSet<>()).addAll(more));
        }
        var sealed = new LinkedHashMap<String, Set<String>>();
        reads.forEach((item, fields) -> sealed.put(item, Collections.unmodifiableSet(fields)));
        return Collections.unmodifiableMap(sealed);
    }
}
