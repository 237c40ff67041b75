package org.credit531.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.credit531.database.DataFolder;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;

/**
 * Changes the master key while the platform runs or is stopped: every data key is wrapped anew, in one transaction, and what
 * they sealed stays as it is. Running instances notice at the next key they unwrap, so the new key must be where they find
 * it: the same data folder, or their environment.
 */
public final class KeyRotation {

    private final JdbcVaultKeys stored;
    private final MasterKeys masters;
    private final IntConsumer entering;
    private final SecureRandom random = new SecureRandom();

    /**
     * The rotation of one installation.
     *
     * @param entering enters on connections of the owner, in the transaction that changes the key, that so many keys were wrapped
     *     anew: without an entry nothing is changed
     */
    public KeyRotation(DataSource owner, DataFolder folder, Map<String, String> environment, IntConsumer entering) {
        this.entering = entering;
        this.stored = new JdbcVaultKeys(owner);
        this.masters = new MasterKeys(
                environment.get(MasterKeys.VARIABLE), environment.get(MasterKeys.NEXT_VARIABLE), folder.keys());
    }

    /**
     * What was done.
     *
     * @param keys how many data keys were wrapped anew
     * @param former where the former master key lies now, where keys come from files
     */
    public record Rotated(int keys, Optional<Path> former) {}

    /**
     * Changes the key. Can be called again after it broke off at any point.
     *
     * @throws StartupProblem where the present key is missing or wrong, or the next one is not given
     */
    public Rotated run(Instant now) {
        var present = masters.load(Optional.of(stored.checkValue().orElseThrow(KeyRotation::nothingSealed)));
        var next = masters.next();
        if (!next.equals(present)) {
            var keys = stored.rewrap(present, next, this::nonce, now, entering);
            return new Rotated(keys, masters.adopt());
        }
        // An earlier call broke off before it renamed the files, or the same key was given twice.
        var former = masters.adopt();
        if (former.isEmpty()) {
            throw new StartupProblem(
                    ExitCode.USAGE,
                    "The key in %s is the one in use: give another".formatted(MasterKeys.NEXT_VARIABLE));
        }
        return new Rotated(0, former);
    }

    private byte[] nonce() {
        var nonce = new byte[SealingCipher.NONCE_BYTES];
        random.nextBytes(nonce);
        return nonce;
    }

    private static StartupProblem nothingSealed() {
        return new StartupProblem(
                ExitCode.VAULT_KEY, "The vault has no key yet: it is made by the first start of the platform");
    }
}
