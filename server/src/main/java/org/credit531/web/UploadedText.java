package org.credit531.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;

/** A text that a form takes either typed or as a file, its lines ended as in a file of ours. */
public final class UploadedText {

    private static final int MOST_BYTES = 500_000;

    private UploadedText() {}

    /** What was typed; nothing where a form leaves it out. */
    public static String typed(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    /**
     * What was uploaded, or else typed.
     *
     * @param problem what to say of a file that is too large; one that is not UTF-8 is refused as well
     */
    public static String of(@Nullable MultipartFile file, @Nullable String text, String problem) {
        if (file == null || file.isEmpty()) {
            return typed(text);
        }
        if (file.getSize() > MOST_BYTES) {
            throw new RequestProblem(HttpStatus.CONTENT_TOO_LARGE, problem, MOST_BYTES);
        }
        try {
            String read = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
            return typed(read.replace("\uFEFF", ""));
        } catch (CharacterCodingException e) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "change-text-encoding");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
