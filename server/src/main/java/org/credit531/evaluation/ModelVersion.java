package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.credit531.edition.Edition;
import org.credit531.identifiers.SubjectKind;
import org.credit531.scoring.Applicability;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Model;
import org.credit531.scoring.Requirement;
import org.credit531.scoring.Veto;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model as it was released; it never changes.
 *
 * @param model what it says
 * @param compiled the form that evaluates; {@code null} for models of natural persons, who are evaluated only with consent
 * @param edition its text, its day, and the number under which it came into force
 */
public record ModelVersion(Model model, @Nullable CompiledModel compiled, Edition edition) {

    static ModelVersion of(Model model, Edition edition) {
        return new ModelVersion(model, isOfPersons(model) ? null : model.compile(), edition);
    }

    static boolean isOfPersons(Model model) {
        return model.subjects().contains(SubjectKind.NATURAL_PERSON.code());
    }

    /** What a model reads: items, and of each the fields. Of one that does not evaluate, the items alone. */
    static Map<String, Set<String>> reads(Model model) {
        if (!isOfPersons(model)) {
            return model.compile().reads();
        }
        Map<String, Set<String>> items = new TreeMap<>();
        itemsOf(model).forEach(item -> items.put(item, new TreeSet<>()));
        return items;
    }

    private static Stream<String> itemsOf(Model model) {
        Stream<String> indicators = model.indicators().stream()
                .flatMap(indicator -> Stream.concat(
                        Stream.of(indicator.item()),
                        Stream.ofNullable(indicator.applicability()).map(Applicability::item)));
        return Stream.of(
                        indicators,
                        model.vetoes().stream().map(Veto::item),
                        Stream.ofNullable(model.appliesWhen()).map(Requirement::item))
                .flatMap(items -> items);
    }

    /** The model's name over all its versions. */
    public String id() {
        return model.id();
    }

    /** The number of this version. */
    public int version() {
        return edition.version();
    }

    /** Whether it was shipped with the platform, and signed by nobody. */
    public boolean shipped() {
        return edition.signatures() == null;
    }

    /** The form that evaluates, if it evaluates. */
    public Optional<CompiledModel> evaluates() {
        return Optional.ofNullable(compiled);
    }

    /** Whether an edition holds on a day, as known at a number; a later one may hold too. */
    static boolean holds(Edition edition, LocalDate day, long knowledge) {
        return edition.knownAt(knowledge) && !edition.effectiveFrom().isAfter(day);
    }
}
