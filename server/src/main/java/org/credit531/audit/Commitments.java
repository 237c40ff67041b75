package org.credit531.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * What the chain hashes (SM3, GB/T 32905): each value with its length before it, so that no two entries read the same. A
 * change here would break every chain there is.
 */
final class Commitments {

    static final int BYTES = 32;

    private Commitments() {}

    /** The commitment to the personal part; without the salt it says nothing. */
    static byte[] of(Entry.Detail detail) {
        return hash("detail", detail.salt(), detail.visitor(), detail.subject(), detail.resource(), detail.origin());
    }

    /** The commitment to the whole entry, its personal part by commitment only. */
    static byte[] of(Entry entry, byte[] detail) {
        var clear = entry.clear();
        return hash(
                "entry",
                entry.number(),
                entry.month(),
                micros(clear.at()),
                clear.kind(),
                clear.unit(),
                clear.roles(),
                clear.event(),
                clear.purpose(),
                clear.article(),
                clear.result(),
                clear.about(),
                detail);
    }

    /** A link after the link before it. */
    static byte[] of(Link link, byte[] before) {
        return hash(
                "link",
                before,
                link.position(),
                link.day(),
                link.entry(),
                link.entryMonth(),
                link.detail(),
                link.content());
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static byte[] hash(@Nullable Object... values) {
        var text = new ByteArrayOutputStream();
        for (var value : values) {
            append(text, value);
        }
        var digest = new SM3Digest();
        digest.update(text.toByteArray(), 0, text.size());
        var hash = new byte[BYTES];
        digest.doFinal(hash, 0);
        return hash;
    }

    private static void append(ByteArrayOutputStream text, @Nullable Object value) {
        if (value == null) {
            text.writeBytes(length(-1));
            return;
        }
        var bytes = value instanceof byte[] hash ? hash : value.toString().getBytes(StandardCharsets.UTF_8);
        text.writeBytes(length(bytes.length));
        text.writeBytes(bytes);
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }
}
