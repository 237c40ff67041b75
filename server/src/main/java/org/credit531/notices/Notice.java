package org.credit531.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it was sent.
 *
 * @param about the path to which it leads
 * @param document what is served with it
 * @param values what stands in the places of its text
 * @param hash SHA-256 over all the rest
 */
record Notice(
        UUID id,
        String kind,
        Addressee to,
        String about,
        @Nullable UUID document,
        OffsetDateTime sentAt,
        Map<String, String> values,
        String hash) {

    static Notice of(UUID id, NewNotice sent, OffsetDateTime at) {
        return new Notice(
                id,
                sent.kind(),
                sent.to(),
                sent.about(),
                sent.document(),
                at,
                sent.values(),
                hash(
                        id,
                        sent.kind(),
                        sent.to().kind(),
                        sent.to().key(),
                        sent.about(),
                        String.valueOf(sent.document()),
                        at.toInstant().toEpochMilli(),
                        new TreeMap<>(sent.values())));
    }

    /** What is found when the proof is looked at: that nothing of it was changed since. */
    boolean isIntact() {
        return hash.equals(
                of(id, new NewNotice(to, kind, values, about, document), sentAt).hash());
    }

    /** The proof of its service. */
    Served served(Served.How how, OffsetDateTime at, String by) {
        return new Served(how, at, by, hash(hash, how.code(), at.toInstant().toEpochMilli(), by));
    }

    /** Each part with its length, so that no two lists of parts read alike. */
    private static String hash(Object... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
