package org.credit531.vault;

import java.nio.ByteBuffer;

/**
 * The layout of sealed bytes: a header (what sealed them, number of the key, random nonce), then chunks of one
 * megabyte, each encrypted and authenticated by itself. A chunk's nonce is the random one with the chunk's number mixed
 * into its end, and its associated data are the header, its number, whether it is the last, and the caller's: so no chunk
 * can be altered, left out, repeated, moved or cut off.
 *
 * @param cipher what sealed them
 * @param key the number of the key in the database
 * @param nonce 96 random bits
 */
record Envelope(SealingCipher cipher, int key, byte[] nonce) {

    static final int HEADER_BYTES = 1 + Integer.BYTES + SealingCipher.NONCE_BYTES;
    static final int CHUNK_BYTES = 1 << 20;

    /** The header as stored. */
    byte[] header() {
        return ByteBuffer.allocate(HEADER_BYTES)
                .put(cipher.format())
                .putInt(key)
                .put(nonce)
                .array();
    }

    /** Reads a stored header. */
    static Envelope of(byte[] header) {
        if (header.length < HEADER_BYTES) {
            throw unknown();
        }
        var cipher = SealingCipher.of(header[0]).orElseThrow(Envelope::unknown);
        var buffer = ByteBuffer.wrap(header, 1, HEADER_BYTES - 1);
        var key = buffer.getInt();
        var nonce = new byte[SealingCipher.NONCE_BYTES];
        buffer.get(nonce);
        return new Envelope(cipher, key, nonce);
    }

    private static NotOpened unknown() {
        return new NotOpened(
                NotOpened.Reason.UNKNOWN_FORMAT,
                "The bytes are in no format of the vault: they were never sealed, or a newer version sealed them");
    }

    byte[] encrypt(byte[] secret, int chunk, boolean last, byte[] associatedData, byte[] plain) {
        return cipher.encrypt(secret, nonceOf(chunk), associated(chunk, last, associatedData), plain);
    }

    byte[] decrypt(byte[] secret, int chunk, boolean last, byte[] associatedData, byte[] encrypted) {
        return cipher.decrypt(secret, nonceOf(chunk), associated(chunk, last, associatedData), encrypted);
    }

    private byte[] nonceOf(int chunk) {
        var result = ByteBuffer.wrap(nonce.clone());
        var end = SealingCipher.NONCE_BYTES - Integer.BYTES;
        return result.putInt(end, result.getInt(end) ^ chunk).array();
    }

    private byte[] associated(int chunk, boolean last, byte[] associatedData) {
        return ByteBuffer.allocate(HEADER_BYTES + Integer.BYTES + 1 + associatedData.length)
                .put(header())
                .putInt(chunk)
                .put((byte) (last ? 1 : 0))
                .put(associatedData)
                .array();
    }
}
