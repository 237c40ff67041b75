package org.credit531.reports;

import org.credit531.signing.SignedDocument;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The signed file of a report for programs, as an answer: kept as it is, since it is signed to the byte. */
final class SignedFile {

    private SignedFile() {}

    static ResponseEntity<String> answer(SignedDocument document, String code) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SignedDocument.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("report-" + code.replaceAll("[^0-9A-Za-z]", "") + ".json")
                                .build()
                                .toString())
                .body(document.text());
    }
}
