package org.credit531.signing;

/**
 * The key that signs was replaced by a new one, in the transaction under way.
 *
 * @param fingerprint that of the new key
 */
public record SignatureKeyRenewed(String fingerprint) {}
