package org.credit531.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The file of a document to download: a PDF that is called by the document's number. */
public final class DocumentFile {

    private DocumentFile() {}

    /** The answer, without the file. */
    public static ResponseEntity.BodyBuilder answer(String number) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename(number + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString());
    }
}
