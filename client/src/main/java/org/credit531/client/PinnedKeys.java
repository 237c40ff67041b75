package org.credit531.client;

import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The keys that somebody trusts, by their fingerprints (SM3, in hexadecimal).
 *
 * @param fingerprints the fingerprints
 */
public record PinnedKeys(Set<String> fingerprints) {

    private static final Pattern KEY = Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    /** Copies the set. */
    public PinnedKeys {
        fingerprints = Set.copyOf(fingerprints);
    }

    /** The keys of a text: PEM, or what a platform answers at {@code /api/v1/signing-keys}, which holds PEM. */
    public static PinnedKeys ofText(String text) {
        return new PinnedKeys(KEY.matcher(text.replace("\\n", "\n"))
                .results()
                .map(found -> Base64.getMimeDecoder().decode(found.group(1)))
                .map(SignatureScheme::fingerprint)
                .collect(Collectors.toSet()));
    }

    /**
     * The key with this fingerprint, however it is grouped.
     *
     * @throws IllegalArgumentException where the text is no fingerprint
     */
    public static PinnedKeys ofFingerprint(String text) {
        String digits = text.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
        if (!FINGERPRINT.matcher(digits).matches()) {
            throw new IllegalArgumentException("a fingerprint has 64 hexadecimal digits");
        }
        return new PinnedKeys(Set.of(digits));
    }
}
