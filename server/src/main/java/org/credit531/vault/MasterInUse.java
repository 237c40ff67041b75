package org.credit531.vault;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.credit531.database.StartupProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The master key that this instance works with. When the database says that the keys are wrapped by another, it was changed
 * while the platform runs: then it is looked for where it comes from.
 */
final class MasterInUse {

    private static final Logger LOG = LoggerFactory.getLogger(MasterInUse.class);

    private static final int ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final MasterKeys keys;
    private volatile MasterKey key;

    MasterInUse(MasterKeys keys, MasterKey key) {
        this.keys = keys;
        this.key = key;
    }

    /**
     * The key with a check value.
     *
     * @throws NotOpened where this instance has not got it
     */
    MasterKey recognisedBy(byte[] checkValue) {
        var known = key;
        if (MessageDigest.isEqual(known.checkValue(), checkValue)) {
            return known;
        }
        var changed = changed(checkValue);
        LOG.info("the vault's master key was changed; this instance goes on with the new one");
        key = changed;
        return changed;
    }

    /** Tried more than once, because files are renamed at that very moment. */
    private MasterKey changed(byte[] checkValue) {
        for (var attempt = 1; ; attempt++) {
            try {
                return keys.load(Optional.of(checkValue));
            } catch (StartupProblem missing) {
                if (attempt == ATTEMPTS) {
                    LOG.error("the vault's master key was changed, and this instance has not got the new one", missing);
                    throw new NotOpened(
                            NotOpened.Reason.MASTER_KEY,
                            "The master key was changed, and this instance has not got the new one: put it where the key comes from");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
