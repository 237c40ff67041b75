package org.credit531.signing;

/**
 * A signature.
 *
 * @param key the fingerprint of the key that made it
 * @param bytes the numbers r and s, 32 bytes each
 */
@SuppressWarnings("ArrayRecordComponent")
public record Signature(String key, byte[] bytes) {}
