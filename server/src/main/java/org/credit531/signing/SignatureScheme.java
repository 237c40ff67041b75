package org.credit531.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** How the platform signs, as Bouncy Castle has it. Which it is, each key says itself, so that keys of both can follow one another. */
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
    /** ECDSA on P-256 with SHA-256 (FIPS 186-5), of the two numbers that would do always the smaller. */
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

    private static final SecureRandom RANDOM = new SecureRandom();

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
     * A new key pair.
     *
     * @param encoded the public key as SubjectPublicKeyInfo (DER)
     * @param secret the private key as PrivateKeyInfo (DER)
     */
    @SuppressWarnings("ArrayRecordComponent")
    record KeyPair(byte[] encoded, byte[] secret) {}

    /** The scheme of a public key. */
    static SignatureScheme of(byte[] encoded) {
        var parameters =
                SubjectPublicKeyInfo.getInstance(encoded).getAlgorithm().getParameters();
        return Arrays.stream(values())
                .filter(scheme -> scheme.curve.equals(parameters))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a key of a scheme that this version does not know"));
    }

    /** The scheme of this name, in either case. */
    static Optional<SignatureScheme> named(String name) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.code().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Its name in settings and keys of messages. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
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

    KeyPair generate() {
        var generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(
                new ECNamedDomainParameters(curve, CustomNamedCurves.getByOID(curve)), RANDOM));
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
    byte[] sign(byte[] secret, byte[] message) {
        return sign(secret, message, PlainDSAEncoding.INSTANCE);
    }

    /** The numbers r and s as certificates and CMS have them. */
    byte[] signInDer(byte[] secret, byte[] message) {
        return sign(secret, message, StandardDSAEncoding.INSTANCE);
    }

    private byte[] sign(byte[] secret, byte[] message, DSAEncoding encoding) {
        var signer = signer(encoding);
        signer.init(true, new ParametersWithRandom(privateKey(secret), RANDOM));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException(name() + " cannot sign", e);
        }
    }

    byte[] hash(byte[] bytes) {
        return hash(digest(), bytes);
    }

    /** SM3 of a key, by which keys of every scheme are called. */
    static byte[] fingerprint(byte[] encoded) {
        return hash(new SM3Digest(), encoded);
    }

    private static byte[] hash(Digest digest, byte[] bytes) {
        digest.update(bytes, 0, bytes.length);
        var result = new byte[digest.getDigestSize()];
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

    /** Beside s, n - s would do: writes the smaller, so that a signature can be written in one way alone. */
    private record Smaller(DSAEncoding encoding) implements DSAEncoding {

        @Override
        public byte[] encode(BigInteger n, BigInteger r, BigInteger s) throws IOException {
            return encoding.encode(n, r, s.min(n.subtract(s)));
        }

        @Override
        public BigInteger[] decode(BigInteger n, byte[] signature) throws IOException {
            return encoding.decode(n, signature);
        }
    }
}
