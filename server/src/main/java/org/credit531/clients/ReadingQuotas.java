package org.credit531.clients;

import java.util.Locale;
import org.credit531.access.Origin;
import org.credit531.access.Visitor;
import org.springframework.stereotype.Component;

/**
 * Counts public reading by address, and whoever signed in by account, wherever that is. Programs have their own quotas. Networks that the
 * operator names as shared have a hundred times as much.
 */
@Component
class ReadingQuotas implements PublicReading {

    /** So many minutes' worth may be read at once: people come together, as in the morning. */
    static final int BURST = 5;

    private static final int SHARED = 100;

    private final Quotas quotas;
    private final QuotaSettings settings;

    ReadingQuotas(Quotas quotas, QuotaSettings settings) {
        this.quotas = quotas;
        this.settings = settings;
    }

    @Override
    public long secondsToWait(What what, Visitor visitor, String remote) {
        return switch (visitor.kind()) {
            case CLIENT -> 0;
            case ACCOUNT -> secondsToWait(what, "account " + visitor.name(), what.aMinute());
            case PUBLIC ->
                secondsToWait(what, network(remote), what.aMinute() * (settings.isShared(remote) ? SHARED : 1));
        };
    }

    private long secondsToWait(What what, String whose, int aMinute) {
        String reading = what.name().toLowerCase(Locale.ROOT) + ' ' + whose;
        Quotas.Left left = quotas.takeOfStock(reading, BURST * aMinute, aMinute);
        return left.isTaken() ? 0 : Math.max(1, left.waitSeconds());
    }

    /** Whoever has one address of the newer kind has many. */
    private static String network(String remote) {
        return remote.indexOf(':') < 0 ? remote : Origin.shortened(remote);
    }
}
