package org.credit531.publicity;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.credit531.collection.Deliveries;
import org.credit531.database.RowScope;
import org.springframework.stereotype.Component;

/** Counts how offices kept the term, and how much of what they sent was wrong (row U-2). */
@Component
class CountingRates {

    private static final RowScope SCOPE = RowScope.job("count-publicity");
    private static final Comparator<Office> ORDER =
            Comparator.comparing(Office::unit).thenComparing(Office::region);

    private final JdbcRates rates;
    private final Deliveries deliveries;
    private final Punctuality punctuality;

    CountingRates(JdbcRates rates, Deliveries deliveries, Punctuality punctuality) {
        this.rates = rates;
        this.deliveries = deliveries;
        this.punctuality = punctuality;
    }

    /** The rates of a month, by unit and region. */
    List<OfficeRate> of(YearMonth month) {
        Map<Office, OfficeRate> counted = new TreeMap<>(ORDER);
        rates.receipts(month).forEach(receipt -> add(counted, received(receipt)));
        rates.corrected(month)
                .forEach(one ->
                        add(counted, new OfficeRate(one.unit(), one.region(), 0, 0, 0, 0, one.items(), 0, 0, 0)));
        refused(month)
                .forEach(
                        one -> add(counted, new OfficeRate(one.unit(), one.region(), 0, 0, 0, one.rows(), 0, 0, 0, 0)));
        rates.withdrawn(month).forEach(one -> add(counted, withdrawn(one)));
        SCOPE.call(() -> rates.hidden(month))
                .forEach(one ->
                        add(counted, new OfficeRate(one.unit(), one.region(), 0, 0, 0, 0, 0, one.items(), 0, 0)));
        return List.copyOf(counted.values());
    }

    /** How many rows each office sent that were not taken: never what was in them. */
    private List<Deliveries.Refusal> refused(YearMonth month) {
        List<String> items = Arrays.stream(Sheet.values()).map(Sheet::item).toList();
        return SCOPE.call(() -> deliveries.refused(month, items));
    }

    private OfficeRate received(JdbcRates.Receipt receipt) {
        long counted = receipt.backlog() ? 0 : receipt.items();
        boolean late = punctuality.isLate(receipt.decidedOn(), receipt.receivedOn());
        return new OfficeRate(
                receipt.unit(),
                receipt.region(),
                counted,
                receipt.items() - counted,
                late ? counted : 0,
                0,
                0,
                0,
                0,
                0);
    }

    private OfficeRate withdrawn(JdbcRates.TakenBack one) {
        boolean late = punctuality.isWithdrawnLate(one.item(), one.actedOn(), one.toldOn());
        return new OfficeRate(one.unit(), one.region(), 0, 0, 0, 0, 0, 0, one.items(), late ? one.items() : 0);
    }

    private static void add(Map<Office, OfficeRate> counted, OfficeRate more) {
        counted.merge(new Office(more.unit(), more.region()), more, OfficeRate::plus);
    }

    private record Office(String unit, String region) {}
}
