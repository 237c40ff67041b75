package org.credit531.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data keys, unwrapped at need and remembered for a minute: so long may another instance open what this one has
 * destroyed.
 */
final class DataKeys {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** On a slow machine the master key can be changed more than once while a key is added. */
    private static final int ATTEMPTS = 20;

    private final JdbcVaultKeys stored;
    private final MasterInUse master;
    private final Clock clock;
    private final SealingCipher cipher;
    private final SecureRandom random = new SecureRandom();
    private final Map<Use, DataKey> remembered = new ConcurrentHashMap<>();

    DataKeys(JdbcVaultKeys stored, MasterInUse master, Clock clock, SealingCipher cipher) {
        this.stored = stored;
        this.master = master;
        this.clock = clock;
        this.cipher = cipher;
    }

    /** What seals now, and wraps the keys that are made now. */
    SealingCipher cipher() {
        return cipher;
    }

    /** The key that seals now: each calendar month has its own. */
    DataKey current(Purpose purpose) {
        return remember(new Use(purpose, YearMonth.now(clock), null));
    }

    /** The key of look-up tokens, the same for ever. */
    DataKey lookup(Purpose purpose) {
        return remember(new Use(purpose, null, null));
    }

    /** The key that something was sealed with. */
    DataKey numbered(Purpose purpose, int id) {
        return remember(new Use(purpose, null, id));
    }

    /** Destroys the key of a month. */
    void destroy(Purpose purpose, YearMonth month) {
        stored.destroy(purpose, month, clock.instant());
        remembered.clear();
    }

    byte[] nonce() {
        return draw(SealingCipher.NONCE_BYTES);
    }

    private DataKey remember(Use use) {
        var key = remembered.get(use);
        if (key != null && Duration.between(key.readAt(), clock.instant()).abs().compareTo(REMEMBERED) < 0) {
            return key;
        }
        var fresh = use.id() == null ? findOrAdd(use.purpose(), use.month()) : find(use.purpose(), use.id());
        remembered.put(use, fresh);
        return fresh;
    }

    private DataKey find(Purpose purpose, int id) {
        var key = stored.find(id)
                .orElseThrow(() -> new NotOpened(
                        NotOpened.Reason.UNKNOWN_KEY,
                        "The key %d is not in this database: the bytes were sealed in another installation"
                                .formatted(id)));
        return unwrap(purpose, key);
    }

    private DataKey findOrAdd(Purpose purpose, @Nullable YearMonth month) {
        return unwrap(
                purpose,
                stored.find(purpose, month)
                        // Nothing is added where the master key is changed at that very moment.
                        .or(() -> Stream.generate(() -> add(purpose, month))
                                .limit(ATTEMPTS)
                                .flatMap(Optional::stream)
                                .findFirst())
                        .orElseThrow());
    }

    private Optional<StoredKey> add(Purpose purpose, @Nullable YearMonth month) {
        var key = master.recognisedBy(stored.checkValue().orElseThrow());
        var wrapping = new StoredKey.Wrapping(cipher, nonce());
        var wrapped = wrapping.wrap(key, StoredKey.associatedData(purpose, month), draw(SealingCipher.SECRET_BYTES));
        stored.add(purpose, month, wrapped, key, clock.instant());
        return stored.find(purpose, month);
    }

    private DataKey unwrap(Purpose purpose, StoredKey key) {
        var wrapped = key.wrapped();
        if (wrapped == null) {
            throw new NotOpened(
                    NotOpened.Reason.DESTROYED,
                    "The key %d was destroyed with what it sealed: nobody can open it any more".formatted(key.id()));
        }
        var secret = StoredKey.unwrap(master.recognisedBy(key.master()), key.associatedData(purpose), wrapped);
        return new DataKey(key.id(), secret, clock.instant());
    }

    private byte[] draw(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private record Use(
            Purpose purpose,
            @Nullable YearMonth month,
            @Nullable Integer id) {}
}
