package org.credit531.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.Item;
import org.springframework.stereotype.Component;

/** What of a statement a visitor may see: openness is a matter of each field, not of the item. */
@Component
public class Disclosure {

    private final Catalogue catalogue;

    Disclosure(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A statement's fields that the visitor may see, in the catalogue's order, and how many are withheld. */
    public Disclosed of(Statement statement, Visitor visitor) {
        Item item = catalogue.require(statement.item());
        Map<Field, Object> visible = new LinkedHashMap<>();
        for (Field field : item.fields()) {
            Object value = statement.values().get(field.name());
            if (value != null && visitor.maySee(field.openness())) {
                visible.put(field, value);
            }
        }
        return new Disclosed(item, statement, visible, statement.values().size() - visible.size());
    }

    /** Whether the visitor may see every one of these fields of an item. */
    public boolean maySee(String item, Iterable<String> fields, Visitor visitor) {
        for (String name : fields) {
            boolean visible = catalogue
                    .require(item)
                    .field(name)
                    .map(f -> visitor.maySee(f.openness()))
                    .orElse(false);
            if (!visible) {
                return false;
            }
        }
        return true;
    }

    /**
     * What a visitor may see of a statement.
     *
     * @param item its catalogue item
     * @param statement the statement
     * @param visible its visible fields and their values
     * @param withheld how many of its fields are withheld
     */
    public record Disclosed(Item item, Statement statement, Map<Field, Object> visible, int withheld) {}
}
