package org.credit531.reports;

import org.credit531.signing.SignedDocument;
import org.credit531.web.FileAnswer;
import org.springframework.http.ResponseEntity;

/** The signed file of a report for programs, as an answer: kept as it is, since it is signed to the byte. */
final class SignedFile {

    private SignedFile() {}

    static ResponseEntity<String> answer(SignedDocument document, String code) {
        return FileAnswer.named("report-" + code.replaceAll("[^0-9A-Za-z]", "") + ".json", SignedDocument.MEDIA_TYPE)
                .body(document.text());
    }
}
