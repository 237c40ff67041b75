package org.credit531.vault;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 (GB/T 32907) in Galois/counter mode with nonces of 96 and tags of 128 bits (RFC 8998), as Bouncy Castle has it. */
final class Sm4Gcm {

    private Sm4Gcm() {}

    /** The ciphertext with the tag behind it. */
    static byte[] encrypt(byte[] key, byte[] nonce, byte[] associatedData, byte[] plain) {
        try {
            return run(true, key, nonce, associatedData, plain);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The plain bytes, or {@link NotOpened} if key, nonce, associated data or ciphertext are not what they were. */
    static byte[] decrypt(byte[] key, byte[] nonce, byte[] associatedData, byte[] encrypted) {
        try {
            return run(false, key, nonce, associatedData, encrypted);
        } catch (InvalidCipherTextException _) {
            throw new NotOpened(
                    NotOpened.Reason.TAMPERED,
                    "The sealed bytes are not what was sealed here: restore them from a backup");
        }
    }

    private static byte[] run(boolean encrypt, byte[] key, byte[] nonce, byte[] associatedData, byte[] input)
            throws InvalidCipherTextException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(
                encrypt,
                new AEADParameters(new KeyParameter(key), SealingCipher.TAG_BYTES * Byte.SIZE, nonce, associatedData));
        var output = new byte[cipher.getOutputSize(input.length)];
        var length = cipher.processBytes(input, 0, input.length, output, 0);
        cipher.doFinal(output, length);
        return output;
    }
}
