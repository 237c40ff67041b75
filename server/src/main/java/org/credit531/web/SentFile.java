package org.credit531.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** A file that somebody has sent, on its way to somebody else. */
public final class SentFile {

    private SentFile() {}

    /** Always to be saved and never shown in the platform's own name. */
    public static ResponseEntity<byte[]> answer(String name, String type, byte[] bytes) {
        return FileAnswer.named(name, type)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
