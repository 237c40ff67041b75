package org.credit531.room;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.access.Openness;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.identifiers.SubjectKind;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What a model of a third party must be, and what must come out, so that nobody learns a record from a grade: whom it evaluates,
 * what it reads, and that no single fact decides.
 */
@Component
class RoomRules {

    /** Fewer organisations of a grade, or of anything that is told, are told apart from all others. */
    static final int FEWEST = 20;

    static final int FEWEST_GRADES = 3;
    static final int FEWEST_INDICATORS = 5;
    static final int FEWEST_ITEMS = 3;

    /** Of how many items records must make a difference at least. */
    static final int FEWEST_MAKING = 2;

    /** The most that one indicator may weigh, and the most of all differences that the records of one item may make, in hundredths. */
    static final int MOST_WEIGHT = 40;

    static final int MOST_SPREAD = 60;

    private static final int HUNDRED = 100;
    private static final int THOUSANDTHS = 10;

    /** Neither natural persons nor individual businesses, who are close to them; nor agencies, which nobody needs to be rated by. */
    private static final Set<String> KINDS = Set.of(
            SubjectKind.ENTERPRISE.code(),
            SubjectKind.SOCIAL_ORGANISATION.code(),
            SubjectKind.PUBLIC_INSTITUTION.code());

    private final Catalogue catalogue;

    RoomRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether a kind of organisation may be in a room. */
    static boolean admits(SubjectKind kind) {
        return KINDS.contains(kind.code());
    }

    /**
     * Whom a model evaluates and what it reads, before it is compiled.
     *
     * @throws RequestProblem 422 {@code room-model-kinds}, {@code room-model-extends}, {@code room-model-grades}
     */
    static void checkKind(Model model) {
        if (!KINDS.containsAll(model.subjects())) {
            throw refused("room-model-kinds");
        }
        if (model.extension() != null) {
            throw refused("room-model-extends");
        }
        if (model.grades().size() < FEWEST_GRADES) {
            throw refused("room-model-grades", FEWEST_GRADES);
        }
    }

    /**
     * Whether everybody may see all that a model reads.
     *
     * @param items what it may read
     * @throws RequestProblem 422 {@code room-model-item}, {@code room-model-field} for what it may not; where not all of it is open
     *     {@code room-model-narrow}, {@code room-model-decides}, {@code room-model-weight}
     */
    boolean checkReadings(CompiledModel model, Collection<String> items) {
        Map<String, Set<String>> reads = model.reads();
        reads.forEach((item, fields) -> checkItem(item, fields, items));
        boolean open = reads.entrySet().stream().allMatch(one -> isOpen(one.getKey(), one.getValue()));
        if (!open) {
            checkBreadth(model.model());
        }
        return open;
    }

    private void checkItem(String code, Set<String> fields, Collection<String> items) {
        if (!items.contains(code) || catalogue.require(code).ofPersons()) {
            throw refused("room-model-item", code);
        }
        Item item = catalogue.require(code);
        fields.stream()
                .filter(field ->
                        openness(item, field) != Openness.PUBLIC && openness(item, field) != Openness.AUTHORISED)
                .findFirst()
                .ifPresent(field -> {
                    throw refused("room-model-field", field, code);
                });
    }

    private boolean isOpen(String code, Set<String> fields) {
        Item item = catalogue.require(code);
        return item.sealed() == null && fields.stream().allMatch(field -> openness(item, field) == Openness.PUBLIC);
    }

    /** A field that nobody has signed yet is nobody's to read. */
    private static Openness openness(Item item, String field) {
        return item.field(field).map(found -> found.openness()).orElse(Openness.NEVER);
    }

    /** A model that reads one fact is a way to ask for it: what is not open is weighed with much else, or not at all. */
    private static void checkBreadth(Model model) {
        Set<String> items = model.indicators().stream().map(Indicator::item).collect(Collectors.toSet());
        if (model.indicators().size() < FEWEST_INDICATORS || items.size() < FEWEST_ITEMS) {
            throw refused("room-model-narrow", FEWEST_INDICATORS, FEWEST_ITEMS);
        }
        if (!model.vetoes().isEmpty() || model.appliesWhen() != null) {
            throw refused("room-model-decides");
        }
        model.indicators().stream()
                .filter(indicator -> indicator.cap() - indicator.floor() > model.scale() * MOST_WEIGHT / HUNDRED)
                .findFirst()
                .ifPresent(indicator -> {
                    throw refused("room-model-weight", indicator.id(), MOST_WEIGHT);
                });
    }

    /**
     * What came out of a run, before anything of it is kept.
     *
     * @param counts how many organisations have each grade
     * @throws RequestProblem 422 {@code room-few-in-grade}, {@code room-few-grades}
     */
    static void checkCounts(Map<String, Integer> counts) {
        List<Integer> found =
                counts.values().stream().filter(count -> count > 0).toList();
        if (found.stream().anyMatch(count -> count < FEWEST)) {
            throw refused("room-few-in-grade", FEWEST);
        }
        if (found.size() < FEWEST_GRADES) {
            throw refused("room-few-grades", FEWEST_GRADES);
        }
    }

    /**
     * That a model which reads what is not open does not stand on the records of one item, whatever it states.
     *
     * @param spread what part of all differences each indicator makes, in thousandths
     * @throws RequestProblem 422 {@code room-oracle}
     */
    static void checkSpread(Model model, Map<String, Integer> spread) {
        Map<String, Integer> byItem = model.indicators().stream()
                .collect(Collectors.toMap(
                        Indicator::item, indicator -> spread.getOrDefault(indicator.id(), 0), Integer::sum));
        boolean alone = byItem.values().stream().anyMatch(part -> part > MOST_SPREAD * THOUSANDTHS);
        long making = byItem.values().stream().filter(part -> part > 0).count();
        if (alone || making < FEWEST_MAKING) {
            throw refused("room-oracle", MOST_SPREAD, FEWEST_MAKING);
        }
    }

    private static RequestProblem refused(String code, Object... arguments) {
        return new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }
}
