package org.credit531.client;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * The signature in a PDF or OFD file (CMS, RFC 5652), read in the one form in which platforms write it. From what it says (the key, whose it
 * is, the hash, the moment and the two signatures) it is built again, and must be that to the byte: so nothing in it is free.
 *
 * @param holder whose key it is, as it says itself
 * @param key the public key as SubjectPublicKeyInfo
 * @param hash the scheme's hash of what was signed
 * @param attributes what the signature is over: the hash and the moment
 * @param signature r and s, in DER
 * @param certificate what of the certificate is signed
 * @param certified the signature of the certificate
 */
@SuppressWarnings("ArrayRecordComponent")
record CmsSignature(
        String holder,
        byte[] key,
        byte[] hash,
        byte[] attributes,
        byte[] signature,
        byte[] certificate,
        byte[] certified) {

    private static final ASN1Integer VERSION_1 = new ASN1Integer(1);
    private static final int SERIAL_BYTES = 16;

    /**
     * Reads a signature.
     *
     * @throws IllegalArgumentException where the bytes are none, or are not written in the one form
     */
    static CmsSignature read(byte[] encoded) {
        try {
            Parts parts = Parts.of(first(encoded));
            ASN1Object certificate = certificate(parts);
            ASN1Object attributes = attributes(parts);
            if (!Arrays.equals(encoded, der(whole(parts, certificate, attributes)))) {
                throw new IllegalArgumentException("not the one way to write this signature");
            }
            return new CmsSignature(
                    parts.holder(),
                    parts.key(),
                    parts.hash(),
                    der(attributes),
                    parts.signature(),
                    der(certificate),
                    parts.certified());
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("no signature of a platform", e);
        }
    }

    /** The scheme of its key, by whose hash the content is compared. */
    SignatureScheme scheme() {
        return SignatureScheme.of(key);
    }

    /** Whether it is over this hash and by the key that it brings, and the key says itself whose it is. */
    boolean isOver(byte[] content) {
        return Arrays.equals(hash, content)
                && scheme().verifiesDer(key, attributes, signature)
                && scheme().verifiesDer(key, certificate, certified);
    }

    private static ASN1Primitive first(byte[] encoded) throws IOException {
        try (var in = new ASN1InputStream(encoded)) {
            return in.readObject();
        }
    }

    private static ASN1Object whole(Parts parts, ASN1Object certificate, ASN1Object attributes) {
        SignatureScheme scheme = SignatureScheme.of(parts.key());
        ASN1Object signer = sequence(
                VERSION_1,
                sequence(name(parts.holder()), serial(parts.key())),
                scheme.hashing(),
                new DERTaggedObject(false, 0, attributes),
                scheme.signing(),
                new DEROctetString(parts.signature()));
        ASN1Object signed = sequence(
                VERSION_1,
                new DERSet(scheme.hashing()),
                sequence(PKCSObjectIdentifiers.data),
                new DERTaggedObject(
                        false,
                        0,
                        new DERSet(sequence(certificate, scheme.signing(), new DERBitString(parts.certified())))),
                new DERSet(signer));
        return sequence(PKCSObjectIdentifiers.signedData, new DERTaggedObject(true, 0, signed));
    }

    private static ASN1Object certificate(Parts parts) {
        return sequence(
                new DERTaggedObject(true, 0, new ASN1Integer(2)),
                serial(parts.key()),
                SignatureScheme.of(parts.key()).signing(),
                name(parts.holder()),
                sequence(new ASN1UTCTime("200101000000Z"), new ASN1GeneralizedTime("99991231235959Z")),
                name(parts.holder()),
                SubjectPublicKeyInfo.getInstance(parts.key()));
    }

    private static ASN1Object attributes(Parts parts) {
        return new DERSet(new ASN1Encodable[] {
            attribute(PKCSObjectIdentifiers.pkcs_9_at_contentType, PKCSObjectIdentifiers.data),
            attribute(PKCSObjectIdentifiers.pkcs_9_at_signingTime, parts.moment()),
            attribute(PKCSObjectIdentifiers.pkcs_9_at_messageDigest, new DEROctetString(parts.hash()))
        });
    }

    private static ASN1Object attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return sequence(type, new DERSet(value));
    }

    private static ASN1Integer serial(byte[] key) {
        byte[] fingerprint = HexFormat.of().parseHex(SignatureScheme.fingerprint(key));
        return new ASN1Integer(new BigInteger(1, Arrays.copyOf(fingerprint, SERIAL_BYTES)));
    }

    private static ASN1Object name(String holder) {
        return sequence(new DERSet(sequence(BCStyle.CN, new DERUTF8String(holder))));
    }

    private static ASN1Object sequence(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }

    private static byte[] der(ASN1Object object) throws IOException {
        return object.getEncoded("DER");
    }

    /** What a signature says; where it says it is fixed. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Parts(
            String holder, byte[] key, byte[] hash, ASN1UTCTime moment, byte[] signature, byte[] certified) {

        static Parts of(ASN1Primitive whole) throws IOException {
            ASN1Sequence signed = ASN1Sequence.getInstance((ASN1TaggedObject) at(whole, 1), true);
            ASN1Sequence bag = (ASN1Sequence)
                    ASN1Set.getInstance((ASN1TaggedObject) at(signed, 3), false).getObjectAt(0);
            ASN1Sequence signer = (ASN1Sequence) ((ASN1Set) at(signed, 4)).getObjectAt(0);
            ASN1Set attributes = ASN1Set.getInstance((ASN1TaggedObject) at(signer, 3), false);
            ASN1Sequence certificate = (ASN1Sequence) at(bag, 0);
            return new Parts(
                    holder((ASN1Sequence) at(certificate, 3)),
                    ((ASN1Object) at(certificate, 6)).getEncoded("DER"),
                    ((ASN1OctetString) value(attributes, PKCSObjectIdentifiers.pkcs_9_at_messageDigest)).getOctets(),
                    (ASN1UTCTime) value(attributes, PKCSObjectIdentifiers.pkcs_9_at_signingTime),
                    ((ASN1OctetString) at(signer, 5)).getOctets(),
                    ((org.bouncycastle.asn1.ASN1BitString) at(bag, 2)).getOctets());
        }

        private static String holder(ASN1Sequence name) {
            var pair = (ASN1Sequence) ((ASN1Set) at(name, 0)).getObjectAt(0);
            return ((ASN1UTF8String) at(pair, 1)).getString();
        }

        private static ASN1Encodable value(ASN1Set attributes, ASN1ObjectIdentifier type) {
            for (ASN1Encodable attribute : attributes) {
                if (type.equals(at((ASN1Sequence) attribute, 0))) {
                    return ((ASN1Set) at((ASN1Sequence) attribute, 1)).getObjectAt(0);
                }
            }
            throw new IllegalArgumentException("no attribute " + type);
        }

        private static ASN1Encodable at(ASN1Encodable sequence, int index) {
            return ((ASN1Sequence) sequence).getObjectAt(index);
        }
    }
}
