package org.credit531.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.credit531.access.ActingAs;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.database.RowScope;

/** The signed files of letters as the credit centre has them, and what is in them. */
final class SignedLetters {

    private static final Visitor CENTRE =
            Visitor.account("operator", (Membership) null, null, Set.of(Role.CREDIT_CENTRE));

    private final Documents documents;
    private final JdbcDocuments stored;
    private final OfdFiles files;

    SignedLetters(Documents documents, JdbcDocuments stored, OfdFiles files) {
        this.documents = documents;
        this.stored = stored;
        this.files = files;
    }

    byte[] ofd(IssuedDocument issued) {
        return RowScope.CENTRE.call(() -> ActingAs.call(
                CENTRE, () -> files.file(stored.find(issued.id()).orElseThrow()).orElseThrow()));
    }

    byte[] pdf(IssuedDocument issued) {
        return RowScope.CENTRE.call(
                () -> ActingAs.call(CENTRE, () -> documents.file(issued.code()).orElseThrow()));
    }

    /** The parts of an OFD file, as any program that knows ZIP has them. */
    static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** What a PDF file says, without spaces. */
    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return bare(new PDFTextStripper().getText(document));
        }
    }

    /** A text without spaces of any width. */
    static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]", "");
    }
}
