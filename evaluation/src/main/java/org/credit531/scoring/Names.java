package org.credit531.scoring;

/** How items, fields and values are called where reasons are shown: the server takes the names from the catalogue. */
public interface Names {

    /** Items, fields and values by their codes. */
    Names CODES = new Names() {};

    /** Name of an item. */
    default String item(String item) {
        return item;
    }

    /** An article of law as it is cited. */
    default String article(String id) {
        return id;
    }

    /** Name of a field of the record that the reason is about. */
    default String field(String field) {
        return field;
    }

    /** A value of that field as people read it: the label of a code, an amount of money. */
    default String value(String field, String value) {
        return value;
    }
}
