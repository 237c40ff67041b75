package org.credit531.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** SM2 signatures with SM3 (GB/T 32918.2), as Bouncy Castle has them, with the identity that GM/T 0009 gives to all. */
final class Sm2 {

    private static final ECNamedDomainParameters CURVE = new ECNamedDomainParameters(
            GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FINGERPRINT_BYTES = 32;

    private Sm2() {}

    /**
     * A new key pair.
     *
     * @param encoded the public key as SubjectPublicKeyInfo (DER)
     * @param secret the private key as PrivateKeyInfo (DER)
     */
    @SuppressWarnings("ArrayRecordComponent")
    record KeyPair(byte[] encoded, byte[] secret) {}

    static KeyPair generate() {
        var generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(CURVE, RANDOM));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        try {
            return new KeyPair(
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic())
                            .getEncoded(),
                    PrivateKeyInfoFactory.createPrivateKeyInfo(pair.getPrivate())
                            .getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException("a key that was just made has no encoding", e);
        }
    }

    /** The numbers r and s, 32 bytes each. */
    static byte[] sign(byte[] secret, byte[] message) {
        return sign(secret, message, PlainDSAEncoding.INSTANCE);
    }

    /** The numbers r and s as certificates and CMS have them. */
    static byte[] signInDer(byte[] secret, byte[] message) {
        return sign(secret, message, StandardDSAEncoding.INSTANCE);
    }

    private static byte[] sign(byte[] secret, byte[] message, DSAEncoding encoding) {
        var signer = new SM2Signer(encoding, new SM3Digest());
        signer.init(true, new ParametersWithRandom(privateKey(secret), RANDOM));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("SM2 cannot sign", e);
        }
    }

    /** SM3 of bytes. */
    static byte[] sm3(byte[] bytes) {
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var result = new byte[FINGERPRINT_BYTES];
        digest.doFinal(result, 0);
        return result;
    }

    private static AsymmetricKeyParameter privateKey(byte[] secret) {
        try {
            return PrivateKeyFactory.createKey(secret);
        } catch (IOException e) {
            throw new UncheckedIOException("the signature key in the database is damaged: restore a backup", e);
        }
    }
}
