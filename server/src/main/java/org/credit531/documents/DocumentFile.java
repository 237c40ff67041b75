package org.credit531.documents;

import org.credit531.web.FileAnswer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The file of a document to download, PDF or OFD, called by the document's number. */
public final class DocumentFile {

    /** The media type of OFD files (GB/T 33190). */
    public static final MediaType OFD = new MediaType("application", "ofd");

    private DocumentFile() {}

    /** The answer, without the PDF file. */
    public static ResponseEntity.BodyBuilder answer(String number) {
        return FileAnswer.named(number + ".pdf", MediaType.APPLICATION_PDF);
    }

    /** The answer, without the OFD file. */
    public static ResponseEntity.BodyBuilder ofd(String number) {
        return FileAnswer.named(number + ".ofd", OFD);
    }
}
