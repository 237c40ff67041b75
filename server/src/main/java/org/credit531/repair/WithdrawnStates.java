package org.credit531.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;
import org.credit531.record.Statement;
import org.springframework.stereotype.Component;

/** Which values of which records say that a decision was taken back: {@code repair/withdrawn.yaml}. */
@Component
class WithdrawnStates implements WithdrawnDecisions {

    private final List<Says> states =
            DataFiles.read("repair/withdrawn.yaml", Listed.class).getFirst().withdrawn();

    WithdrawnStates(Laws laws) {
        states.forEach(one -> laws.asShipped().require(one.article()));
    }

    @Override
    public Optional<Withdrawn> of(Statement statement) {
        return of(statement.item(), statement.values());
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
