package org.credit531.repair;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.Upcast;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;
import org.credit531.record.Statement;
import org.springframework.stereotype.Component;

/** Which values of which records say that a decision was taken back: {@code repair/withdrawn.yaml}. */
@Component
class WithdrawnStates implements WithdrawnDecisions {

    private final List<Says> states =
            DataFiles.read("repair/withdrawn.yaml", Listed.class).getFirst().withdrawn();

    private final Catalogue catalogue;

    WithdrawnStates(Laws laws, Catalogue catalogue) {
        this.catalogue = catalogue;
        states.forEach(one -> laws.asShipped().require(one.article()));
    }

    @Override
    public Optional<Withdrawn> of(Statement statement) {
        return of(statement.item(), statement.values());
    }

    @Override
    public List<Sign> signs() {
        return states.stream().flatMap(this::signs).toList();
    }

    private Stream<Sign> signs(Says one) {
        Item item = catalogue.require(one.item());
        return one.says().entrySet().stream()
                .flatMap(field -> names(item, field.getKey())
                        .flatMap(name -> field.getValue().stream().map(value -> new Sign(one.item(), name, value))));
    }

    /** What a field is called, and what it was called before. */
    private static Stream<String> names(Item item, String field) {
        Set<String> names = new LinkedHashSet<>(Set.of(field));
        for (Upcast step : item.upcasts().reversed()) {
            step.renamed().forEach((old, now) -> {
                if (names.contains(now)) {
                    names.add(old);
                }
            });
        }
        return names.stream();
    }

    /** Whether records of an item can say so. */
    boolean concerns(String item) {
        return states.stream().anyMatch(one -> one.item().equals(item));
    }

    /** What values of an item say of a withdrawal. */
    Optional<Withdrawn> of(String item, Map<String, Object> values) {
        return states.stream()
                .filter(one -> one.item().equals(item) && one.fits(values))
                .findFirst()
                .map(one -> one.withdrawn(values));
    }

    /** The file. */
    record Listed(List<Says> withdrawn) {}

    /**
     * What says so of an item.
     *
     * @param article the article under which it is not shown any more
     * @param says fields, and which of their values say it
     * @param acted the field with the day of the act
     * @param ground the field that says how
     */
    record Says(String item, String article, Map<String, Set<String>> says, String acted, String ground) {

        boolean fits(Map<String, Object> values) {
            return says.entrySet().stream()
                    .anyMatch(field -> field.getValue().contains(String.valueOf(values.get(field.getKey()))));
        }

        Withdrawn withdrawn(Map<String, Object> values) {
            return new Withdrawn(
                    values.get(acted) instanceof LocalDate day ? day : null,
                    values.get(ground) instanceof String code ? code : "");
        }
    }
}
