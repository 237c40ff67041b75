package org.credit531.vault;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM3 (GB/T 32905) as keyed hash (HMAC, RFC 2104), as Bouncy Castle has it. */
final class Sm3 {

    static final int BYTES = 32;

    private Sm3() {}

    static byte[] keyedHash(byte[] key, String text) {
        return keyedHash(key, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] keyedHash(byte[] key, byte[] message) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        var result = new byte[BYTES];
        mac.doFinal(result, 0);
        return result;
    }
}
