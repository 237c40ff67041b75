package org.credit531.client;

import java.io.IOException;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** SM2 signatures with SM3 (GB/T 32918.2), with the identity that GM/T 0009 gives to all. */
final class Sm2 {

    /** The name of the method in documents. */
    static final String NAME = "SM2-SM3";

    private static final int SIGNATURE_BYTES = 64;

    private Sm2() {}

    /** SM3 of an encoded key, in hexadecimal. */
    static String fingerprint(byte[] key) {
        var digest = new SM3Digest();
        digest.update(key, 0, key.length);
        var result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    /**
     * Whether a signature is by a key.
     *
     * @param key the public key as SubjectPublicKeyInfo
     * @throws IllegalArgumentException where the bytes are no key
     */
    static boolean verifies(byte[] key, byte[] message, byte[] signature) {
        return signature.length == SIGNATURE_BYTES && verifies(key, message, signature, PlainDSAEncoding.INSTANCE);
    }

    /** The same of a signature as certificates and CMS have it, in the one way to write its numbers. */
    static boolean verifiesDer(byte[] key, byte[] message, byte[] signature) {
        return verifies(key, message, signature, StandardDSAEncoding.INSTANCE);
    }

    private static boolean verifies(byte[] key, byte[] message, byte[] signature, DSAEncoding encoding) {
        try {
            var info = SubjectPublicKeyInfo.getInstance(key);
            if (!GMObjectIdentifiers.sm2p256v1.equals(info.getAlgorithm().getParameters())) {
                return false;
            }
            var signer = new SM2Signer(encoding, new SM3Digest());
            signer.init(false, PublicKeyFactory.createKey(info));
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("no SM2 key", e);
        }
    }
}
