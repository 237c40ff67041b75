package org.credit531.objection;

import java.util.Arrays;
import java.util.Optional;

/** What evidence may be, told by what the bytes are and not by a name; nothing may follow the end of a picture. */
enum EvidenceType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg");

    private static final byte[] PDF_BEGIN = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG_BEGIN = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final byte[] JPEG_BEGIN = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};

    private final String type;

    EvidenceType(String type) {
        this.type = type;
    }

    /** The media type. */
    String type() {
        return type;
    }

    /** What the bytes are; nothing where they are none of these. */
    static Optional<EvidenceType> of(byte[] bytes) {
        if (begins(bytes, PDF_BEGIN)) {
            return Optional.of(PDF);
        }
        if (begins(bytes, PNG_BEGIN) && ends(bytes, PNG_END)) {
            return Optional.of(PNG);
        }
        return begins(bytes, JPEG_BEGIN) && ends(bytes, JPEG_END) ? Optional.of(JPEG) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static boolean ends(byte[] bytes, byte[] with) {
        int from = bytes.length - with.length;
        return from > 0 && Arrays.equals(bytes, from, bytes.length, with, 0, with.length);
    }
}
