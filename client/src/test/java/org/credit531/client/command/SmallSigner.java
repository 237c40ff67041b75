package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.BigIntegers;

/**
 * Signs documents as the decision record describes them, by another road than the platform: over the JDK's interfaces
 * instead of Bouncy Castle's own.
 */
final class SmallSigner {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** The order of P-256. */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private final KeyPair pair;
    private final boolean isNational;

    SmallSigner() throws Exception {
        this("sm2p256v1");
    }

    /** With a key on {@code sm2p256v1} or {@code secp256r1}. */
    SmallSigner(String curve) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec(curve));
        pair = generator.generateKeyPair();
        isNational = curve.startsWith("sm2");
    }

    byte[] key() {
        return pair.getPublic().getEncoded();
    }

    String fingerprint() {
        return java.util.HexFormat.of().formatHex(sm3(key()));
    }

    String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key())
                + "\n-----END PUBLIC KEY-----\n";
    }

    byte[] document(String content) throws Exception {
        return document(content, false);
    }

    /** A document, whose second number may be the one of the two that platforms do not write. */
    byte[] document(String content, boolean larger) throws Exception {
        String head = ENCODER.encodeToString(
                "{\"alg\":\"%s\",\"typ\":\"credit531-receipt\",\"kid\":\"%s\",\"key\":\"%s\",\"platform\":\"示例平台\"}"
                        .formatted(isNational ? "SM2-SM3" : "ES256", fingerprint(), ENCODER.encodeToString(key()))
                        .getBytes(UTF_8));
        String payload = ENCODER.encodeToString(content.getBytes(UTF_8));
        var signature = Signature.getInstance(isNational ? "SM3withSM2" : "SHA256withECDSA", PROVIDER);
        signature.initSign(pair.getPrivate());
        signature.update((head + "." + payload).getBytes(US_ASCII));
        return "{\"payload\":\"%s\",\"protected\":\"%s\",\"signature\":\"%s\"}\n"
                .formatted(payload, head, ENCODER.encodeToString(plain(signature.sign(), larger)))
                .getBytes(US_ASCII);
    }

    static byte[] sm3(byte[] bytes) {
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var result = new byte[32];
        digest.doFinal(result, 0);
        return result;
    }

    private byte[] plain(byte[] signature, boolean larger) {
        var numbers = ASN1Sequence.getInstance(signature);
        var r = ASN1Integer.getInstance(numbers.getObjectAt(0)).getValue();
        var s = ASN1Integer.getInstance(numbers.getObjectAt(1)).getValue();
        if (!isNational) {
            s = larger ? s.max(ORDER.subtract(s)) : s.min(ORDER.subtract(s));
        }
        var result = new byte[64];
        System.arraycopy(BigIntegers.asUnsignedByteArray(32, r), 0, result, 0, 32);
        System.arraycopy(BigIntegers.asUnsignedByteArray(32, s), 0, result, 32, 32);
        return result;
    }
}
