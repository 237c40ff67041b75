package org.credit531.client;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** The ways in which platforms sign; which it is, the key says. */
enum SignatureScheme {
    /** SM2 with SM3 (GB/T 32918.2), with the identity that GM/T 0009 gives to all. */
    SM2("SM2-SM3", GMObjectIdentifiers.sm2p256v1, GMObjectIdentifiers.sm3, GMObjectIdentifiers.sm2sign_with_sm3) {
        @Override
        Digest digest() {
            return new SM3Digest();
        }

        @Override
        Signer signer(DSAEncoding encoding) {
            return new SM2Signer(encoding, new SM3Digest());
        }
    },
    /** ECDSA on P-256 with SHA-256 (FIPS 186-5), of the two numbers that would do only the smaller. */
    P256(
            "ES256",
            SECObjectIdentifiers.secp256r1,
            NISTObjectIdentifiers.id_sha256,
            X9ObjectIdentifiers.ecdsa_with_SHA256) {
        @Override
        Digest digest() {
            return new SHA256Digest();
        }

        @Override
        Signer signer(DSAEncoding encoding) {
            return new DSADigestSigner(new ECDSASigner(), new SHA256Digest(), new Smaller(encoding));
        }
    };

    private static final int SIGNATURE_BYTES = 64;

    private final String algorithm;
    private final ASN1ObjectIdentifier curve;
    private final AlgorithmIdentifier hashing;
    private final AlgorithmIdentifier signing;

    SignatureScheme(
            String algorithm, ASN1ObjectIdentifier curve, ASN1ObjectIdentifier hashing, ASN1ObjectIdentifier signing) {
        this.algorithm = algorithm;
        this.curve = curve;
        this.hashing = new AlgorithmIdentifier(hashing);
        this.signing = new AlgorithmIdentifier(signing);
    }

    /** A hash of this scheme that nothing has been put into. */
    abstract Digest digest();

    abstract Signer signer(DSAEncoding encoding);

    /**
     * The scheme of a public key.
     *
     * @param key as SubjectPublicKeyInfo
     * @throws IllegalArgumentException where the bytes are no key, or one of another scheme
     */
    static SignatureScheme of(byte[] key) {
        var parameters = SubjectPublicKeyInfo.getInstance(key).getAlgorithm().getParameters();
        return Arrays.stream(values())
                .filter(scheme -> scheme.curve.equals(parameters))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a key of another scheme"));
    }

    /** Its name in documents. */
    String algorithm() {
        return algorithm;
    }

    /** How CMS names its hash. */
    AlgorithmIdentifier hashing() {
        return hashing;
    }

    /** How CMS names its signature. */
    AlgorithmIdentifier signing() {
        return signing;
    }

    /** SM3 of an encoded key, in hexadecimal: the name of keys of every scheme. */
    static String fingerprint(byte[] key) {
        var digest = new SM3Digest();
        digest.update(key, 0, key.length);
        return HexFormat.of().formatHex(ended(digest));
    }

    /** The hash of what was put into a digest. */
    static byte[] ended(Digest digest) {
        var result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    /**
     * Whether a signature is by a key.
     *
     * @param key the public key as SubjectPublicKeyInfo
     * @throws IllegalArgumentException where the bytes are no key
     */
    boolean verifies(byte[] key, byte[] message, byte[] signature) {
        return signature.length == SIGNATURE_BYTES && verifies(key, message, signature, PlainDSAEncoding.INSTANCE);
    }

    /** The same of a signature as certificates and CMS have it, in the one way to write its numbers. */
    boolean verifiesDer(byte[] key, byte[] message, byte[] signature) {
        return verifies(key, message, signature, StandardDSAEncoding.INSTANCE);
    }

    private boolean verifies(byte[] key, byte[] message, byte[] signature, DSAEncoding encoding) {
        try {
            var signer = signer(encoding);
            signer.init(false, PublicKeyFactory.createKey(SubjectPublicKeyInfo.getInstance(key)));
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("no key of " + name(), e);
        }
    }

    /** Beside s, n - s would do: takes the smaller alone, so that nobody can write a signature in another way. */
    private record Smaller(DSAEncoding encoding) implements DSAEncoding {

        @Override
        public BigInteger[] decode(BigInteger n, byte[] signature) throws IOException {
            var numbers = encoding.decode(n, signature);
            if (numbers[1].compareTo(n.subtract(numbers[1])) > 0) {
                throw new IllegalArgumentException("not the one way to write these numbers");
            }
            return numbers;
        }

        @Override
        public byte[] encode(BigInteger n, BigInteger r, BigInteger s) throws IOException {
            return encoding.encode(n, r, s);
        }
    }
}
