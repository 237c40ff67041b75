package org.credit531.publicity;

import org.credit531.record.Statement;
import org.credit531.repair.ClassesInForce;
import org.springframework.stereotype.Component;

/** In which class an item of the public lists is: a penalty by the rules on repair, a licence as the standard calls it. */
@Component
class PublicationClasses {

    private static final String CATEGORY = "category";

    private final ClassesInForce classes;

    PublicationClasses(ClassesInForce classes) {
        this.classes = classes;
    }

    /** Its code; empty where a licence does not say. */
    String of(Statement record) {
        return record.item().equals(Sheet.PENALTIES.item())
                ? classes.of(record).category()
                : record.values().get(CATEGORY) instanceof String category ? category : "";
    }
}
