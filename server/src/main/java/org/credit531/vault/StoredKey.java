package org.credit531.vault;

import java.nio.ByteBuffer;
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

    /** The same key under another master key, wrapped by what wrapped it before. */
    byte[] rewrapped(MasterKey before, MasterKey after, byte[] nonce) {
        var bound = associatedData(purpose, month == null ? null : YearMonth.from(month));
        var present = Objects.requireNonNull(wrapped);
        return new Wrapping(Wrapping.cipherOf(present), nonce).wrap(after, bound, unwrap(before, bound, present));
    }

    /** Unwraps what {@link Wrapping#wrap} wrapped. */
    static byte[] unwrap(MasterKey master, byte[] associatedData, byte[] wrapped) {
        var cipher = Wrapping.cipherOf(wrapped);
        var start = wrapped.length - Wrapping.BYTES;
        return cipher.decrypt(
                master.bytes(),
                Arrays.copyOfRange(wrapped, start, start + SealingCipher.NONCE_BYTES),
                associatedData,
                Arrays.copyOfRange(wrapped, start + SealingCipher.NONCE_BYTES, wrapped.length));
    }

    /**
     * How a key is wrapped: nonce, ciphertext and tag. Before these stands which cipher it was, except for SM4, since the first
     * versions of the platform knew no other.
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Wrapping(SealingCipher cipher, byte[] nonce) {

        private static final int BYTES =
                SealingCipher.NONCE_BYTES + SealingCipher.SECRET_BYTES + SealingCipher.TAG_BYTES;

        byte[] wrap(MasterKey master, byte[] associatedData, byte[] secret) {
            var encrypted = cipher.encrypt(master.bytes(), nonce, associatedData, secret);
            var buffer = ByteBuffer.allocate(BYTES + (cipher == SealingCipher.SM4 ? 0 : 1));
            if (cipher != SealingCipher.SM4) {
                buffer.put(cipher.format());
            }
            return buffer.put(nonce).put(encrypted).array();
        }

        private static SealingCipher cipherOf(byte[] wrapped) {
            return wrapped.length == BYTES
                    ? SealingCipher.SM4
                    : SealingCipher.of(wrapped[0])
                            .orElseThrow(() -> new NotOpened(
                                    NotOpened.Reason.UNKNOWN_FORMAT,
                                    "A newer version of the platform wrapped this key"));
        }
    }
}
