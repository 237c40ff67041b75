package org.credit531.clients;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import org.credit531.access.VisitorRows;
import org.credit531.database.RowScope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * Registrations of clients as they stand at each asking. The database is asked each time which version of the row there is, so
 * that a change or a disablement takes effect at once, on every instance; the row is read and its settings are parsed only
 * when that is another, since parsing was a tenth of a look-up.
 */
@Component
class KnownClients {

    private static final int MOST_KEPT = 10_000;

    private final Cache<String, Kept> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final RegisteredClientRepository registered;
    private final JdbcApiClients stored;

    KnownClients(RegisteredClientRepository registered, JdbcApiClients stored) {
        this.registered = registered;
        this.stored = stored;
    }

    /** The client of this name, as it is registered now; {@code null} if there is none. */
    @Nullable
    RegisteredClient find(String name) {
        Kept last = kept.getIfPresent(name);
        Optional<String> version = version(name, last);
        if (version.isEmpty()) {
            return forget(name);
        }
        return last != null && last.version().equals(version.get()) ? last.client() : read(name, version.get());
    }

    /**
     * Which version there is. It is asked in the scope that the client had before, because what follows will most likely be asked
     * in the same: a session that changes hands twice costs two round trips. The answer depends on no scope.
     */
    private Optional<String> version(String name, @Nullable Kept last) {
        RowScope rows = last == null ? RowScope.NOTHING : last.rows();
        return rows.call(() -> stored.version(name));
    }

    private @Nullable RegisteredClient forget(String name) {
        kept.invalidate(name);
        return null;
    }

    /** What is read is never older than the version that was asked before; if it is newer, the next asking reads again. */
    private @Nullable RegisteredClient read(String name, String version) {
        RegisteredClient client = registered.findByClientId(name);
        if (client == null) {
            return forget(name);
        }
        kept.put(name, new Kept(version, client, VisitorRows.of(ApiClients.visitor(client, Set.of()))));
        return client;
    }

    /**
     * A registration that was read.
     *
     * @param version the version of its row, from before it was read
     * @param rows whose rows the client sees
     */
    private record Kept(String version, RegisteredClient client, RowScope rows) {}
}
