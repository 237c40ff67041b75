package org.credit531.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Span;
import org.credit531.scoring.yaml.Findings;
import org.credit531.scoring.yaml.YamlDocument;
import org.jspecify.annotations.Nullable;

/**
 * What subjects may do to better what is known of them.
 *
 * @param all in the order in which they are offered
 */
public record Acts(List<Act> all) {

    /** Nothing can be done. */
    public static final Acts NONE = new Acts(List.of());

    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::effectiveFrom).thenComparing(Fact::recordKey);

    /** Copies the list. */
    public Acts {
        all = List.copyOf(all);
    }

    /**
     * Reads and checks acts from YAML; the text may come from anybody.
     *
     * @param fileName only for the findings; no file is opened
     * @throws org.credit531.scoring.yaml.RefusedDocument listing every finding with file, line, reason and remedy
     */
    public static Acts read(String fileName, String yaml) {
        var findings = new Findings(fileName);
        var acts = YamlDocument.read(yaml, findings)
                .map(root -> new ActReader(root).acts())
                .orElse(List.of());
        findings.requireNone();
        return new Acts(acts);
    }

    /** Those for which the condition holds, such as that their article is in force. */
    public Acts where(Predicate<Act> condition) {
        return new Acts(all.stream().filter(condition).toList());
    }

    /**
     * What a subject can do about its records, as far as a model reads what it changes; act by act, then in order of
     * effective date and record key.
     *
     * @param kind the kind of the subject, as {@code enterprise}
     * @param facts the records of the subject; those that do not count on the day, or may not be used, are left alone
     * @param day the first day on which it can act
     * @param reads by item the fields that the model reads
     */
    List<Deed> possible(String kind, List<Fact> facts, LocalDate day, Map<String, Set<String>> reads) {
        var present = facts.stream()
                .filter(fact ->
                        !fact.effectiveFrom().isAfter(day) && fact.removedOn().isAfter(day))
                .filter(fact -> !fact.withheld())
                .sorted(ORDER)
                .toList();
        var deeds = new ArrayList<Deed>();
        for (var act : all) {
            var fields = reads.get(act.item());
            if (fields != null && (act.subjects().isEmpty() || act.subjects().contains(kind))) {
                deeds.addAll(deeds(act, present, day, fields));
            }
        }
        return deeds;
    }

    private static List<Deed> deeds(Act act, List<Fact> facts, LocalDate day, Set<String> read) {
        var own = facts.stream().filter(fact -> fact.item().equals(act.item())).toList();
        return switch (act.change()) {
            case Act.Change.Mends mends ->
                mends.values().keySet().stream().noneMatch(read::contains)
                        ? List.of()
                        : own.stream()
                                .filter(fact -> isOpen(fact, mends.open()))
                                .map(fact -> new Deed(act, fact, ripe(mends.after(), fact, day)))
                                .toList();
            case Act.Change.Ends ends ->
                own.stream()
                        .filter(fact -> isOpen(fact, ends.open()))
                        .map(fact -> new Deed(act, fact, ripe(ends.after(), fact, day)))
                        .toList();
            case Act.Change.Adds adds -> {
                var added = new Deed(act, null, day);
                yield own.stream().anyMatch(fact -> says(fact, adds, added)) ? List.of() : List.of(added);
            }
        };
    }

    private static LocalDate ripe(@Nullable Span after, Fact fact, LocalDate day) {
        var ripe = after == null ? day : after.after(fact.effectiveFrom());
        return ripe.isAfter(day) ? ripe : day;
    }

    private static boolean isOpen(Fact fact, Map<String, List<String>> open) {
        return open.entrySet().stream().allMatch(entry -> {
            var value = fact.values().get(entry.getKey());
            return value == null ? entry.getValue().isEmpty() : entry.getValue().contains(value.toString());
        });
    }

    private static boolean says(Fact fact, Act.Change.Adds adds, Deed added) {
        return !adds.unless().isEmpty()
                && adds.unless().stream()
                        .allMatch(field -> Objects.equals(
                                fact.values().get(field),
                                added.valueOf(adds.values().get(field))));
    }
}
