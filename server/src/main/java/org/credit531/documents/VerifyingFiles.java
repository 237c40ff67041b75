package org.credit531.documents;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Tells of a file whether it is a document of this platform. It reads the file neither as PDF nor as OFD, since whatever reads these can be led
 * astray: it compares the hash of all its bytes with those of the files that were issued, and looks for the mark of one only to
 * tell a changed document from a stranger.
 */
@Component
class VerifyingFiles {

    static final long LARGEST = 20L << 20;

    private static final int PIECE = 1 << 16;
    /** So much of one piece is looked at again with the next: a mark may lie across. */
    private static final int OVERLAP = FileMark.LONGEST + 100;

    private final JdbcDocuments stored;

    VerifyingFiles(JdbcDocuments stored) {
        this.stored = stored;
    }

    Outcome outcome(InputStream file) throws IOException {
        Looked looked = look(file);
        var exact = stored.byHash(looked.hash());
        if (exact.isPresent()) {
            return Outcome.of(exact.get());
        }
        return looked.code()
                .flatMap(stored::byCode)
                .map(document -> new Outcome(Verdict.ALTERED, document))
                .orElse(new Outcome(Verdict.UNKNOWN, null));
    }

    static Looked look(InputStream file) throws IOException {
        MessageDigest digest = new SM3.Digest();
        Optional<VerificationCode> code = Optional.empty();
        byte[] buffer = new byte[OVERLAP + PIECE];
        int kept = 0;
        long all = 0;
        for (int read = file.read(buffer, kept, PIECE); read >= 0; read = file.read(buffer, kept, PIECE)) {
            all += read;
            if (all > LARGEST) {
                throw new RequestProblem(HttpStatus.CONTENT_TOO_LARGE, "document-too-large", LARGEST);
            }
            digest.update(buffer, kept, read);
            int length = kept + read;
            code = code.isPresent() ? code : FileMark.codeIn(buffer, length);
            kept = Math.min(OVERLAP, length);
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
        }
        return new Looked(HexFormat.of().formatHex(digest.digest()), code);
    }

    /** What a file shows without being read as what it is: its hash, and the code of the document that it says to be. */
    record Looked(String hash, Optional<VerificationCode> code) {}

    /** What there is to say of a file or code. */
    enum Verdict {
        VALID,
        SUPERSEDED,
        DESTROYED,
        ALTERED,
        UNKNOWN;

        /** The stable name. */
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * An outcome.
     *
     * @param document the document that it is, or was before it was changed; {@code null} where it is none of this platform
     */
    record Outcome(Verdict verdict, @Nullable Document document) {

        static Outcome of(Document document) {
            return new Outcome(
                    switch (document.state()) {
                        case VALID -> Verdict.VALID;
                        case SUPERSEDED -> Verdict.SUPERSEDED;
                        case DESTROYED -> Verdict.DESTROYED;
                    },
                    document);
        }
    }
}
