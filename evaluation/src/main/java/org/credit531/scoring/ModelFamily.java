package org.credit531.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The models of one family that are in force together: a base model and its extensions. Says which of them
 * evaluates a subject on a day.
 */
public final class ModelFamily {

    private final CompiledModel base;
    private final List<CompiledModel> extensions;
    private final @Nullable Asked required;

    /** Records of an item that meet conditions. */
    private record Asked(String item, Filter filter) {

        boolean of(List<Fact> facts, Horizon horizon) {
            boolean met = false;
            for (var fact : facts) {
                met |= fact.item().equals(item) && isMet(fact, horizon);
            }
            return met;
        }

        /** The conditions come first: when a record begins or ends that does not meet them makes no difference. */
        private boolean isMet(Fact fact, Horizon horizon) {
            var candidate = filter.candidate(fact, horizon);
            return candidate != null && candidate.passedOver() == null && RecordsInForce.counts(fact, horizon);
        }
    }

    /**
     * Which model evaluates a subject.
     *
     * @param model the model; null when none does, since the subject has nothing that it is asked for
     * @param nextChange first later day on which the same facts can lead to another model; null when they cannot
     */
    public record Choice(
            @Nullable CompiledModel model, @Nullable LocalDate nextChange) {}

    private ModelFamily(CompiledModel base, List<CompiledModel> extensions) {
        this.base = base;
        this.extensions = List.copyOf(extensions);
        var requirement = base.model().appliesWhen();
        this.required =
                requirement == null ? null : new Asked(requirement.item(), Filter.of(requirement.where(), null));
    }

    /**
     * Puts models together.
     *
     * @throws IllegalArgumentException when there is no base or more than one, when an extension is one of another base or
     *     version, or when two extensions evaluate the same industry or code
     */
    public static ModelFamily of(List<CompiledModel> models) {
        var bases = models.stream().filter(m -> m.model().extension() == null).toList();
        if (bases.size() != 1) {
            throw new IllegalArgumentException("A family has one base model, not " + bases.size() + " ("
                    + String.join(", ", bases.stream().map(m -> m.model().id()).toList())
                    + "): let one model of it be in force at a time");
        }
        var base = bases.getFirst();
        var extensions = models.stream().filter(m -> m != base).toList();
        var taken = new ArrayList<String>();
        extensions.forEach(extension -> check(extension.model(), base.model(), taken));
        return new ModelFamily(base, extensions);
    }

    private static void check(Model model, Model base, List<String> taken) {
        var extension = Objects.requireNonNull(model.extension());
        if (!extension.model().equals(base.id()) || extension.version() != base.version()) {
            throw new IllegalArgumentException("The model " + model.id() + " extends " + extension.model()
                    + " in version " + extension.version() + ", in force is " + base.id() + " in version "
                    + base.version() + ": publish a version of it that extends that one");
        }
        for (var code : extension.part().codes()) {
            if (taken.contains(code)) {
                throw new IllegalArgumentException("Two models evaluate the "
                        + (extension.part().industry() ? "industry " : "code ") + code + ", one of them " + model.id()
                        + ": let one of them");
            }
            taken.add(code);
        }
    }

    /** The model that evaluates the subjects that no extension does. */
    public CompiledModel base() {
        return base;
    }

    /** The base and its extensions. */
    public List<CompiledModel> models() {
        var all = new ArrayList<CompiledModel>();
        all.add(base);
        all.addAll(extensions);
        return List.copyOf(all);
    }

    /**
     * The model that evaluates the subject: of the extensions whose part of the subjects it belongs to, the one that meets its
     * code most closely; else the base; none when it lacks what the base requires. Kinds of subjects are not asked here.
     */
    public Choice choose(List<Fact> facts, LocalDate asOf) {
        Dates.requireCalendar(asOf, "asOf");
        var horizon = new Horizon(asOf);
        if (required != null && !required.of(facts, horizon)) {
            return new Choice(null, horizon.nextChange());
        }
        var chosen = base;
        int longest = 0;
        for (var extension : extensions) {
            int matched = matched(extension, facts, horizon);
            if (matched > longest) {
                chosen = extension;
                longest = matched;
            }
        }
        return new Choice(chosen, horizon.nextChange());
    }

    private static int matched(CompiledModel model, List<Fact> facts, Horizon horizon) {
        var part = Objects.requireNonNull(model.model().extension()).part();
        Fact last = null;
        for (var fact : facts) {
            if (fact.item().equals(part.item())
                    && RecordsInForce.counts(fact, horizon)
                    && !fact.withheld()
                    && (last == null || RecordsInForce.ORDER.compare(last, fact) < 0)) {
                last = fact;
            }
        }
        return last != null && last.values().get(part.field()) instanceof String code ? part.matches(code) : 0;
    }
}
