package org.credit531.removal;

import java.util.UUID;

/**
 * What is to be removed and why.
 *
 * @param item the catalogue item of the record
 * @param recordKey the record, as its statements name it
 * @param ground why it goes
 * @param article the article under which it goes
 * @param decidedBy the decision or the case behind it
 */
public record NewRemoval(String item, UUID recordKey, RemovalGround ground, String article, UUID decidedBy) {

    public NewRemoval {
        if (ground == RemovalGround.EXPIRED) {
            throw new IllegalArgumentException("what is over goes by itself: nobody decides it");
        }
    }
}
