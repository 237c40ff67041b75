package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Releases the models that the platform is shipped with, at its first start and never again: a later release of the program
 * must not change by what rules anybody is evaluated. What it ships anew is offered as a draft.
 */
@Component
class ShippingModels {

    /** What is shipped has no day of its own. */
    private static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);

    private final Editions editions;
    private final ModelTexts texts;
    private final TransactionTemplate transaction;

    ShippingModels(Editions editions, ModelTexts texts, TransactionTemplate transaction) {
        this.editions = editions;
        this.texts = texts;
        this.transaction = transaction;
    }

    /** Reads what is shipped in any case, so that a mistake in it is found at the start. */
    void releaseAtTheFirstStart() {
        List<ModelTexts.Shipped> shipped = texts.shipped();
        if (!editions.entered(Shelf.MODEL).isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(
                    status -> shipped.stream().map(ShippingModels::edition).forEach(editions::add));
        } catch (DuplicateKeyException another) {
            return; // another instance that starts at the same moment has done it
        }
    }

    private static Edition edition(ModelTexts.Shipped shipped) {
        return new Edition(
                Shelf.MODEL, shipped.model().id(), shipped.model().version(), shipped.text(), "", ALWAYS, 0L, "", null);
    }
}
