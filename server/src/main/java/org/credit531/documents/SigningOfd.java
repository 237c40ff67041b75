package org.credit531.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.credit531.signing.Signatures;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Signs the parts of an OFD file: one part names the hash of every other one, and the signature is over that part. It is a signature
 * without the picture of a seal ({@code Type="Sign"}); a seal by GB/T 38540 needs a certificate that an authority gives.
 */
@Component
class SigningOfd {

    /** What is signed: the hashes of all other parts. */
    static final String SIGNED = "Doc_0/Signs/Sign_0/Signature.xml";

    /** The signature, which alone is not under it. */
    static final String SIGNATURE = "Doc_0/Signs/Sign_0/SignedValue.dat";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String LIST = "Doc_0/Signs/Signatures.xml";
    private static final String LIST_XML = HEAD + """
            <ofd:Signatures xmlns:ofd="http://www.ofdspec.org/2016"><ofd:MaxSignId>1</ofd:MaxSignId><ofd:Signature ID="1" Type="Sign" BaseLoc="Sign_0/Signature.xml"/></ofd:Signatures>
            """;
    private static final String SIGNED_XML = HEAD + """
            <ofd:Signature xmlns:ofd="http://www.ofdspec.org/2016"><ofd:SignedInfo><ofd:Provider ProviderName="%s" Version="1" Company="%s"/><ofd:SignatureMethod>%s</ofd:SignatureMethod><ofd:SignatureDateTime>%s</ofd:SignatureDateTime><ofd:References CheckMethod="1.2.156.10197.1.401">
            %s</ofd:References></ofd:SignedInfo><ofd:SignedValue>/Doc_0/Signs/Sign_0/SignedValue.dat</ofd:SignedValue></ofd:Signature>
            """;
    private static final String REFERENCE = """
            <ofd:Reference FileRef="/%s"><ofd:CheckValue>%s</ofd:CheckValue></ofd:Reference>
            """;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Signatures signatures;
    private final Clock clock;

    SigningOfd(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Adds the list of signatures, what is signed, and the signature, in this order. */
    void sign(Map<String, byte[]> parts) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        parts.put(LIST, LIST_XML.getBytes(StandardCharsets.UTF_8));
        byte[] signed = SIGNED_XML
                .formatted(
                        FileMark.KEY,
                        HtmlUtils.htmlEscape(signatures.platform(), StandardCharsets.UTF_8.name()),
                        method(),
                        TIME.format(at),
                        references(parts))
                .getBytes(StandardCharsets.UTF_8);
        parts.put(SIGNED, signed);
        parts.put(SIGNATURE, signatures.cms(signed, at));
    }

    /** What the key in use signs by, for programs that show it; the signature says it for itself. */
    private String method() {
        return signatures.published().getFirst().scheme().equals("sm2") ? "1.2.156.10197.1.501" : "1.2.840.10045.4.3.2";
    }

    private static String references(Map<String, byte[]> parts) {
        var references = new StringBuilder();
        parts.forEach((path, part) -> references.append(
                REFERENCE.formatted(path, Base64.getEncoder().encodeToString(new SM3.Digest().digest(part)))));
        return references.toString();
    }
}
