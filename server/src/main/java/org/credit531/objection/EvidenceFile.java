package org.credit531.objection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as somebody sends it.
 *
 * @param name its name, shortened
 * @param bytes what it says
 */
public record EvidenceFile(String name, byte[] bytes) {

    private static final int LONGEST = 200;

    /** Shortens the name to its last part. */
    public EvidenceFile {
        String last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        name = last.length() > LONGEST ? last.substring(last.length() - LONGEST) : last;
    }

    /**
     * Reads what a form brings; no more of a file than may be kept.
     *
     * @param most how large each may be
     * @throws RequestProblem 422 {@code evidence-size}
     */
    public static List<EvidenceFile> read(MultipartFile @Nullable [] files, int most) {
        return files == null
                ? List.of()
                : Arrays.stream(files)
                        .filter(file -> !file.isEmpty())
                        .map(file -> read(file, most))
                        .toList();
    }

    private static EvidenceFile read(MultipartFile file, int most) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file.getSize() > most) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "evidence-size", name, most);
        }
        try {
            return new EvidenceFile(name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
