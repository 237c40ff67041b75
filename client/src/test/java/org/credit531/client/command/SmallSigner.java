package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

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

    private final KeyPair pair;

    SmallSigner() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        pair = generator.generateKeyPair();
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
        String head = ENCODER.encodeToString(
                "{\"alg\":\"SM2-SM3\",\"typ\":\"credit531-receipt\",\"kid\":\"%s\",\"key\":\"%s\",\"platform\":\"示例平台\"}"
                        .formatted(fingerprint(), ENCODER.encodeToString(key()))
                        .getBytes(UTF_8));
        String payload = ENCODER.encodeToString(content.getBytes(UTF_8));
        var signature = Signature.getInstance("SM3withSM2", PROVIDER);
        signature.initSign(pair.getPrivate());
        signature.update((head + "." + payload).getBytes(US_ASCII));
        return "{\"payload\":\"%s\",\"protected\":\"%s\",\"signature\":\"%s\"}\n"
                .formatted(payload, head, ENCODER.encodeToString(plain(signature.sign())))
                .getBytes(US_ASCII);
    }

    static byte[] sm3(byte[] bytes) {
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var result = new byte[32];
        digest.doFinal(result, 0);
        return result;
    }

    private static byte[] plain(byte[] signature) {
        var numbers = ASN1Sequence.getInstance(signature);
        var result = new byte[64];
        for (int index = 0; index < 2; index++) {
            byte[] number = BigIntegers.asUnsignedByteArray(
                    32, ASN1Integer.getInstance(numbers.getObjectAt(index)).getValue());
            System.arraycopy(number, 0, result, 32 * index, 32);
        }
        return result;
    }
}
