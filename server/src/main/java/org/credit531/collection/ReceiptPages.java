package org.credit531.collection;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.signing.SignedDocument;
import org.credit531.web.FileAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of a batch: as a page to be printed, and as a file. */
@Controller
class ReceiptPages {

    private final BatchScope scope;
    private final Receipts receipts;
    private final ShowingBatches showing;

    ReceiptPages(BatchScope scope, Receipts receipts, ShowingBatches showing) {
        this.scope = scope;
        this.receipts = receipts;
        this.showing = showing;
    }

    @GetMapping("/batches/{id}/receipt")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        SignedDocument document = receipts.of(scope.seen(id));
        model.addAttribute("document", document);
        Receipt receipt = Receipts.read(document);
        model.addAttribute("receipt", receipt);
        model.addAttribute("chinese", locale.getLanguage().equals(Locale.CHINESE.getLanguage()));
        model.addAttribute("reasons", reasons(receipt, locale));
        return "collection/receipt";
    }

    @GetMapping("/batches/{id}/receipt.json")
    ResponseEntity<String> file(@PathVariable UUID id) {
        return FileAnswer.named("receipt-" + id + ".json", SignedDocument.MEDIA_TYPE)
                .body(receipts.of(scope.seen(id)).text());
    }

    private List<BatchView.Reason> reasons(Receipt receipt, Locale locale) {
        return receipt.reasons().stream()
                .map(reason ->
                        new BatchView.Reason(reason.code(), showing.title(reason.code(), locale), reason.count()))
                .toList();
    }
}
