package org.credit531.collection;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.credit531.signing.SignedDocument;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The receipt of a batch by REST. */
@RestController
class ReceiptResource {

    private final BatchScope scope;
    private final Receipts receipts;

    ReceiptResource(BatchScope scope, Receipts receipts) {
        this.scope = scope;
        this.receipts = receipts;
    }

    @GetMapping("/api/v1/batches/{id}/receipt")
    @Operation(summary = "The signed receipt of a batch that has ended: hashes of the bytes received, counts, times")
    ResponseEntity<String> show(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SignedDocument.MEDIA_TYPE))
                .body(receipts.of(scope.seen(id)).text());
    }
}
