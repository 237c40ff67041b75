package org.credit531.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer that a browser keeps as a file and does not show. */
public final class FileAnswer {

    private FileAnswer() {}

    /** The answer without its file, which may have any name: what is no printable ASCII is encoded, also what would end the header. */
    public static ResponseEntity.BodyBuilder named(String name, MediaType type) {
        boolean plain = name.chars().allMatch(character -> character >= ' ' && character <= '~');
        Charset charset = plain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8;
        ContentDisposition file =
                ContentDisposition.attachment().filename(name, charset).build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, file.toString());
    }

    /** The same, of a media type by its name. */
    public static ResponseEntity.BodyBuilder named(String name, String type) {
        return named(name, MediaType.parseMediaType(type));
    }
}
