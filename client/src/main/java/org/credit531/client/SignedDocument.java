package org.credit531.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document that a platform signed, such as a receipt, read without the platform. It is a flattened JSON Web Signature on
 * one line, and must be it to the byte: nothing may be added, left out or written in another way.
 *
 * @param type what it is, such as {@code credit531-receipt}
 * @param platform the platform's name, as it says itself
 * @param key the fingerprint of the key that it brings: SM3, in hexadecimal
 * @param content what it says
 * @param intact whether its signature is by the key that it brings, which says nothing about whose key that is
 */
public record SignedDocument(String type, String platform, String key, JsonNode content, boolean intact) {

    private static final int LARGEST = 1 << 20;
    private static final Pattern FORM = Pattern.compile(
            "\\{\"payload\":\"([A-Za-z0-9_-]+)\",\"protected\":\"([A-Za-z0-9_-]+)\",\"signature\":\"([A-Za-z0-9_-]+)\"}\n?");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Reads a document; empty where the bytes are none, or one that was damaged. */
    public static Optional<SignedDocument> read(byte[] file) {
        Matcher form = FORM.matcher(file.length > LARGEST ? "" : new String(file, ISO_8859_1));
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(document(form));
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }

    /** Whether bytes that are no document look as if they had been one. */
    public static boolean resembles(byte[] file) {
        String text = file.length > LARGEST ? "" : new String(file, ISO_8859_1);
        return Stream.of("\"payload\"", "\"protected\"", "\"signature\"")
                        .filter(text::contains)
                        .count()
                >= 2;
    }

    /** Every value of the content under its path, such as {@code counts.received}, in the order of the document. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        collect("", content, values);
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (!node.isContainer()) {
            values.put(path, node.asString(""));
            return;
        }
        String before = path.isEmpty() ? "" : path + ".";
        if (node.isObject()) {
            node.properties().forEach(member -> collect(before + member.getKey(), member.getValue(), values));
            return;
        }
        for (int index = 0; index < node.size(); index++) {
            collect(before + (index + 1), node.get(index), values);
        }
    }

    private static @Nullable SignedDocument document(Matcher form) {
        JsonNode head = JSON.readTree(bytes(form.group(2)));
        byte[] key = bytes(head.path("key").asString(""));
        byte[] signed = (form.group(2) + "." + form.group(1)).getBytes(US_ASCII);
        String fingerprint = SignatureScheme.fingerprint(key);
        SignatureScheme scheme = SignatureScheme.of(key);
        boolean intact = head.path("alg").asString("").equals(scheme.algorithm())
                && head.path("kid").asString("").equals(fingerprint)
                && scheme.verifies(key, signed, bytes(form.group(3)));
        return new SignedDocument(
                head.path("typ").asString(""),
                head.path("platform").asString(""),
                fingerprint,
                JSON.readTree(bytes(form.group(1))),
                intact);
    }

    /** Decodes; what could have been written in another way is refused, so that no bit of the file is free. */
    private static byte[] bytes(String text) {
        byte[] decoded = Base64.getUrlDecoder().decode(text);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(decoded).equals(text)) {
            throw new IllegalArgumentException("not the one way to write these bytes");
        }
        return decoded;
    }
}
