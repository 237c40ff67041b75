package org.credit531.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The file of a document to download, PDF or OFD, called by the document's number. */
public final class DocumentFile {

    /** The media type of OFD files (GB/T 33190). */
    public static final MediaType OFD = new MediaType("application", "ofd");

    private DocumentFile() {}

    /** The answer, without the PDF file. */
    public static ResponseEntity.BodyBuilder answer(String number) {
        return answer(number + ".pdf", MediaType.APPLICATION_PDF);
    }

    /** The answer, without the OFD file. */
    public static ResponseEntity.BodyBuilder ofd(String number) {
        return answer(number + ".ofd", OFD);
    }

    private static ResponseEntity.BodyBuilder answer(String name, MediaType type) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, file.toString());
    }
}
