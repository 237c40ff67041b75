package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Suspensions;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * A model as law and deliveries let it be used.
 *
 * @param stated what law and deliveries say of it, asked for where it is used: of all models, a subject's are few
 * @param extensions what extends it, as text; empty for most
 */
record ModelInForce(CompiledModel model, SingletonSupplier<Circumstances> stated, String extensions) {

    Circumstances circumstances() {
        return stated.obtain();
    }

    /** The result, of which it is known until when this is the model to be asked. */
    Evaluation evaluate(List<Fact> facts, LocalDate asOf, @Nullable LocalDate chosenUntil) {
        return model.evaluate(
                facts,
                asOf,
                new Circumstances(circumstances().suspensions(), circumstances().lateItems(), chosenUntil));
    }

    /**
     * What a result of this model rests on beside the records: the law, sources that are overdue, and that no extension
     * takes the subject. A result with another text here is out of date. Empty while nothing is suspended, no end is
     * known, nothing is late that makes a difference, and nothing extends it.
     */
    String law() {
        Suspensions suspensions = circumstances().suspensions();
        String suspended = Stream.concat(
                        new TreeMap<>(suspensions.indicators())
                                .entrySet().stream().map(entry -> entry.getKey() + "<" + entry.getValue()),
                        new TreeMap<>(suspensions.items())
                                .entrySet().stream().map(entry -> entry.getKey() + "<<" + entry.getValue()))
                .collect(Collectors.joining(" "));
        String until = suspensions.nextChange() == null ? "" : " until " + suspensions.nextChange();
        return suspended + until + late() + extensions;
    }

    /** Whether it makes a difference to points that the source of an item is overdue. */
    boolean minds(String item) {
        return model.model().indicators().stream()
                .anyMatch(indicator -> indicator.item().equals(item) && indicator.late() != indicator.noData());
    }

    /** The items that are late, as far as the model has other points for that than for no data. */
    private String late() {
        return model.model().indicators().stream()
                .filter(indicator -> indicator.late() != indicator.noData())
                .map(Indicator::item)
                .filter(circumstances().lateItems()::contains)
                .distinct()
                .sorted()
                .map(item -> " late " + item)
                .collect(Collectors.joining());
    }
}
