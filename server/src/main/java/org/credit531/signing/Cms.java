package org.credit531.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * Signatures in the form that PDF files carry (CMS, RFC 5652): by the scheme of the key, with the platform's key in a certificate that
 * signs itself. Nothing in it is free: all but the signed hash, the moment, the certificate's holder and the signatures follows from
 * the key, so that a verifier builds it again and compares ({@code docs/decisions/0032-documents.md}).
 */
final class Cms {

    private static final int SERIAL_BYTES = 16;
    private static final ASN1Integer VERSION_1 = new ASN1Integer(1);
    private static final ASN1Integer X509_VERSION_3 = new ASN1Integer(2);
    /** The keys, not the certificates, end; and a platform says of each at {@code /signing-keys} when it was used. */
    private static final ASN1Encodable VALIDITY = new DERSequence(
            new ASN1Encodable[] {new ASN1UTCTime("200101000000Z"), new ASN1GeneralizedTime("99991231235959Z")});

    private Cms() {}

    /**
     * A signature over a hash.
     *
     * @param key the public key as SubjectPublicKeyInfo
     * @param holder whose key it is
     * @param hash the scheme's hash of what is signed
     * @param at when
     * @param signer signs with the key: gives the numbers r and s in DER
     */
    static byte[] of(byte[] key, String holder, byte[] hash, Instant at, UnaryOperator<byte[]> signer) {
        SignatureScheme scheme = SignatureScheme.of(key);
        ASN1Object attributes = attributes(hash, at);
        ASN1Object signerInfo = sequence(
                VERSION_1,
                sequence(name(holder), serial(key)),
                scheme.hashing(),
                new DERTaggedObject(false, 0, attributes),
                scheme.signing(),
                new DEROctetString(signer.apply(der(attributes))));
        ASN1Object signedData = sequence(
                VERSION_1,
                new DERSet(scheme.hashing()),
                sequence(PKCSObjectIdentifiers.data),
                new DERTaggedObject(false, 0, new DERSet(certificate(key, holder, signer))),
                new DERSet(signerInfo));
        return der(sequence(PKCSObjectIdentifiers.signedData, new DERTaggedObject(true, 0, signedData)));
    }

    /** What the signature is over: of what kind the content is, its hash, and when it was signed. */
    private static ASN1Object attributes(byte[] hash, Instant at) {
        return new DERSet(new ASN1Encodable[] {
            attribute(PKCSObjectIdentifiers.pkcs_9_at_contentType, PKCSObjectIdentifiers.data),
            attribute(PKCSObjectIdentifiers.pkcs_9_at_signingTime, new ASN1UTCTime(Date.from(at), Locale.ROOT)),
            attribute(PKCSObjectIdentifiers.pkcs_9_at_messageDigest, new DEROctetString(hash))
        });
    }

    private static ASN1Object attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return sequence(type, new DERSet(value));
    }

    private static ASN1Object certificate(byte[] key, String holder, UnaryOperator<byte[]> signer) {
        AlgorithmIdentifier signing = SignatureScheme.of(key).signing();
        ASN1Object content = sequence(
                new DERTaggedObject(true, 0, X509_VERSION_3),
                serial(key),
                signing,
                name(holder),
                VALIDITY,
                name(holder),
                SubjectPublicKeyInfo.getInstance(key));
        return sequence(content, signing, new DERBitString(signer.apply(der(content))));
    }

    /** Of a key, always the same: the beginning of its fingerprint. */
    private static ASN1Integer serial(byte[] key) {
        return new ASN1Integer(new BigInteger(1, Arrays.copyOf(SignatureScheme.fingerprint(key), SERIAL_BYTES)));
    }

    private static ASN1Object name(String holder) {
        return sequence(new DERSet(sequence(BCStyle.CN, new DERUTF8String(holder))));
    }

    private static ASN1Object sequence(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }

    private static byte[] der(ASN1Object object) {
        try {
            return object.getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException("what was just built has no encoding", e);
        }
    }
}
