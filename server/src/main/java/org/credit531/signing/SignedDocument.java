package org.credit531.signing;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed document as it is kept and handed out: the flattened JSON form of a JSON Web Signature (RFC 7515, 7.2.2) on one
 * line, always with its members in the same order and without spaces. What is signed is in it byte by byte, so nobody has to
 * write it again in a canonical form ({@code docs/decisions/0012-receipts.md}).
 *
 * @param text the document
 */
public record SignedDocument(String text) {

    /** The media type of such documents. */
    public static final String MEDIA_TYPE = "application/jose+json";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** A moment as documents state it: to the second, at the place whose legal days count. */
    public static String time(OffsetDateTime moment, ZoneId place) {
        return TIME.format(moment.atZoneSameInstant(place));
    }

    /** What the signature is over. */
    static byte[] signed(byte[] head, byte[] content) {
        return (ENCODER.encodeToString(head) + "." + ENCODER.encodeToString(content))
                .getBytes(StandardCharsets.US_ASCII);
    }

    static SignedDocument of(byte[] head, byte[] content, Signature signature) {
        return new SignedDocument("{\"payload\":\"%s\",\"protected\":\"%s\",\"signature\":\"%s\"}\n"
                .formatted(
                        ENCODER.encodeToString(content),
                        ENCODER.encodeToString(head),
                        ENCODER.encodeToString(signature.bytes())));
    }

    /** What it says. */
    public JsonNode content() {
        return JSON.readTree(part("payload"));
    }

    /** The fingerprint of the key that signed it. */
    public String key() {
        return head().path("kid").asString("");
    }

    /** By what it is signed: an ending of message keys. */
    public String scheme() {
        byte[] key = Base64.getUrlDecoder().decode(head().path("key").asString(""));
        return SignatureScheme.of(key).code();
    }

    /** The platform's name at that time. */
    public String platform() {
        return head().path("platform").asString("");
    }

    /** The signature, in hexadecimal. */
    public String signature() {
        return HexFormat.of().formatHex(part("signature"));
    }

    private JsonNode head() {
        return JSON.readTree(part("protected"));
    }

    private byte[] part(String name) {
        return Base64.getUrlDecoder().decode(JSON.readTree(text).path(name).asString(""));
    }
}
