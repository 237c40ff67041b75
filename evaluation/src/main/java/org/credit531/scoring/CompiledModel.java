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
import java.util.stream.Stream;

/**
 * A model that is ready to evaluate. Immutable; one instance serves all threads.
 *
 * <p>The order of computation is part of the contract (equal facts give bit-equal results everywhere): indicators in the
 * order of the model, those of an extension after those of its base; within one, records in order of effective date, then
 * record key by UTF-16 code unit; per record one rounding to a thousandth of a point, ties away from zero; after each
 * record the total held between floor and cap. Then, where bonuses lead beyond the scale, what lies beyond is taken away;
 * then each veto in the order of the model holds the total under its ceiling. Amounts of an indicator that an extension
 * gives another cap are rounded once when the model is read, never while evaluating.
 */
public final class CompiledModel {

    private final Model model;
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<CompiledIndicator> indicators;
    private final List<CompiledVeto> vetoes;
    private final Map<String, Set<String>> reads;

    CompiledModel(Model model) {
        this.model = model;
        this.indicators = model.indicators().stream()
                .map(indicator -> new CompiledIndicator(indicator, slots))
                .toList();
        this.vetoes = model.vetoes().stream()
                .map(veto -> new CompiledVeto(veto, slots))
                .toList();
        this.reads = reads(model, indicators, vetoes);
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
        return evaluate(facts, asOf, Circumstances.NONE);
    }

    /**
     * Evaluates one subject while something of the model is suspended.
     *
     * @param suspensions what the law does not let be used on the day; names that the model does not have are passed over
     */
    public Evaluation evaluate(List<Fact> facts, LocalDate asOf, Suspensions suspensions) {
        return evaluate(facts, asOf, Circumstances.of(suspensions));
    }

    /**
     * Evaluates one subject as circumstances are on the day. Whether the model is the right one for the subject is not
     * asked here, see {@link ModelFamily}.
     *
     * @param circumstances what is suspended and what is late; names that the model does not have are passed over
     */
    public Evaluation evaluate(List<Fact> facts, LocalDate asOf, Circumstances circumstances) {
        Dates.requireCalendar(asOf, "asOf");
        var horizon = new Horizon(asOf);
        horizon.note(circumstances.suspensions().nextChange());
        horizon.note(circumstances.nextChange());
        var records = RecordsInForce.of(facts, slots, horizon);
        var contributions = new ArrayList<Contribution>();
        for (var indicator : indicators) {
            indicator.evaluate(records, circumstances, horizon, contributions);
        }
        long points = withinScale(Evaluation.sum(contributions), contributions);
        for (var veto : vetoes) {
            points = veto.hold(points, records, circumstances.suspensions(), horizon, contributions);
        }
        return new Evaluation(
                model.id(), model.version(), asOf, points, gradeOf(points), contributions, horizon.nextChange());
    }

    private long withinScale(long points, List<Contribution> contributions) {
        if (points <= model.scale()) {
            return points;
        }
        contributions.add(Contribution.ofWhole(
                Contribution.BEYOND_SCALE,
                model.scale() - points,
                Effect.BEYOND_SCALE,
                model.basis(),
                Reason.Code.BEYOND_SCALE.of(Long.toString(model.scale()))));
        return model.scale();
    }

    private String gradeOf(long points) {
        for (var grade : model.grades()) {
            if (grade.from() == null || points >= grade.from()) {
                return grade.id();
            }
        }
        throw new IllegalStateException("Model " + model.id() + " has no lowest grade: read it with Models.read");
    }

    private static Map<String, Set<String>> reads(
            Model model, List<CompiledIndicator> indicators, List<CompiledVeto> vetoes) {
        var reads = new TreeMap<String, Set<String>>();
        for (var indicator : indicators) {
            add(reads, indicator.item(), indicator.fields());
            indicator.gateFields().forEach((item, fields) -> add(reads, item, fields.stream()));
        }
        for (var veto : vetoes) {
            add(reads, veto.item(), veto.fields());
        }
        var required = model.appliesWhen();
        if (required != null) {
            add(reads, required.item(), required.where().stream().map(Condition::field));
        }
        var extension = model.extension();
        if (extension != null) {
            add(reads, extension.part().item(), Stream.of(extension.part().field()));
        }
        var sealed = new LinkedHashMap<String, Set<String>>();
        reads.forEach((item, fields) -> sealed.put(item, Collections.unmodifiableSet(fields)));
        return Collections.unmodifiableMap(sealed);
    }

    private static void add(Map<String, Set<String>> reads, String item, Stream<String> fields) {
        var known = reads.computeIfAbsent(item, i -> new TreeSet<>());
        fields.forEach(known::add);
    }
}
