package org.credit531.vault;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A data key as it lies in the database.
 *
 * @param id its number, which sealed bytes carry
 * @param purpose what it is for
 * @param month the month that it seals in; none for the key of look-up tokens
 * @param wrapped the key under the master key; none after it was destroyed
 * @param master what the master key that wraps it is recognised by
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredKey(int id, String purpose, @Nullable LocalDate month, byte @Nullable [] wrapped, byte[] master) {

    /** Binds a wrapped key to its purpose and month, so that rows cannot be swapped. */
    static byte[] associatedData(Purpose purpose, @Nullable YearMonth month) {
        return associatedData(purpose.code(), month);
    }

    private static byte[] associatedData(String purpose, @Nullable YearMonth month) {
        return ("credit531 data key|" + purpose + "|" + (month == null ? "lookup" : month.toString()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same for this row. */
    byte[] associatedData(Purpose expected) {
        return associatedData(expected, month == null ? null : YearMonth.from(month));
    }

    /** The same key under another master key. */
    byte[] rewrapped(MasterKey before, MasterKey after, byte[] nonce) {
        var bound = associatedData(purpose, month == null ? null : YearMonth.from(month));
        return wrap(after, nonce, bound, unwrap(before, bound, Objects.requireNonNull(wrapped)));
    }

    /** Wraps a key under a master key. */
    static byte[] wrap(MasterKey master, byte[] nonce, byte[] associatedData, byte[] secret) {
        var encrypted = Sm4Gcm.encrypt(master.bytes(), nonce, associatedData, secret);
        var wrapped = Arrays.copyOf(nonce, nonce.length + encrypted.length);
        System.arraycopy(encrypted, 0, wrapped, nonce.length, encrypted.length);
        return wrapped;
    }

    /** Unwraps what {@link #wrap} wrapped. */
    static byte[] unwrap(MasterKey master, byte[] associatedData, byte[] wrapped) {
        return Sm4Gcm.decrypt(
                master.bytes(),
                Arrays.copyOf(wrapped, Sm4Gcm.NONCE_BYTES),
                associatedData,
                Arrays.copyOfRange(wrapped, Sm4Gcm.NONCE_BYTES, wrapped.length));
    }
}
