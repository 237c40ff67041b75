package org.credit531.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.law.Laws;
import org.credit531.record.Knowledge;
import org.credit531.record.SourceFreshness;
import org.credit531.record.SourceFreshness.Delivery;
import org.credit531.reporting.OverdueSources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How fresh the sources are, item by item. */
@Component
class Sources {

    private final Catalogue catalogue;
    private final SourceFreshness freshness;
    private final OverdueSources overdue;
    private final Knowledge knowledge;
    private final Laws laws;
    private final Clock clock;

    Sources(
            Catalogue catalogue,
            SourceFreshness freshness,
            OverdueSources overdue,
            Knowledge knowledge,
            Laws laws,
            Clock clock) {
        this.catalogue = catalogue;
        this.freshness = freshness;
        this.overdue = overdue;
        this.knowledge = knowledge;
        this.laws = laws;
        this.clock = clock;
    }

    /** Every item of the catalogue, what is late first, then in the catalogue's order. */
    List<Source> all() {
        LocalDate today = LocalDate.now(clock);
        Map<String, Delivery> deliveries = freshness.latest();
        Set<String> late = overdue.on(today, knowledge.latest());
        return catalogue.items().stream()
                .map(item -> source(item, deliveries.get(item.item()), late.contains(item.item()), today))
                .sorted(Comparator.comparing(Source::state))
                .toList();
    }

    private Source source(Item item, @Nullable Delivery delivery, boolean late, LocalDate today) {
        OffsetDateTime at = delivery == null
                ? null
                : delivery.at().atZoneSameInstant(clock.getZone()).toOffsetDateTime();
        return new Source(item, state(item, at, late, today), at, delivery == null ? 0 : delivery.units());
    }

    private SourceState state(Item item, @Nullable OffsetDateTime at, boolean late, LocalDate today) {
        if (item.closedOn(today)) {
            return SourceState.CLOSED;
        }
        if (!laws.standing(item.article(), today).inForce()) {
            return SourceState.SUSPENDED;
        }
        return SourceState.of(at == null ? null : at.toLocalDate(), late, today);
    }

    /**
     * The sources of an item.
     *
     * @param last when the last file was taken, null before the first
     * @param units how many units have ever sent it
     */
    record Source(Item item, SourceState state, @Nullable OffsetDateTime last, int units) {}
}
