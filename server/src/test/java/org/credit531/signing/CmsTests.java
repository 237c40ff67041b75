package org.credit531.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we write by hand, others read: the signature and its certificate verify with a library that knows nothing of us. */
class CmsTests {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");

    private static byte[] cms(SignatureScheme scheme, byte[] content) {
        var key = scheme.generate();
        return Cms.of(
                key.encoded(),
                "信用531 Credit531",
                scheme.hash(content),
                AT,
                message -> scheme.signInDer(key.secret(), message));
    }

    @ParameterizedTest
    @EnumSource
    void isVerifiedByAnotherLibrary(SignatureScheme scheme) throws Exception {
        byte[] content = "文书".getBytes(UTF_8);
        byte[] signature = cms(scheme, content);
        var read = new CMSSignedData(new CMSProcessableByteArray(content), signature);
        X509CertificateHolder certificate =
                read.getCertificates().getMatches(null).iterator().next();
        assertThat(certificate.isSignatureValid(new JcaContentVerifierProviderBuilder()
                        .setProvider(PROVIDER)
                        .build(certificate)))
                .isTrue();
        assertThat(certificate.getSubject().toString()).isEqualTo("CN=信用531 Credit531");
        assertThat(verifies(read, certificate)).isTrue();
        assertThat(verifies(
                        new CMSSignedData(new CMSProcessableByteArray("信".getBytes(UTF_8)), signature), certificate))
                .isFalse();
    }

    private static boolean verifies(CMSSignedData signed, X509CertificateHolder certificate) throws Exception {
        SignerInformation signer =
                signed.getSignerInfos().getSigners().iterator().next();
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(certificate));
        } catch (org.bouncycastle.cms.CMSException _) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAlwaysOfTheSameFormAndSmall(SignatureScheme scheme) {
        assertThat(cms(scheme, new byte[0]).length).isBetween(600, 700);
        assertThat(cms(scheme, new byte[1 << 20])).startsWith(0x30, 0x82);
    }
}
