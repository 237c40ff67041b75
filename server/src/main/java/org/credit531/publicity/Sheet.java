package org.credit531.publicity;

import java.util.Arrays;
import java.util.Optional;

/** The two public lists. */
enum Sheet {
    /** What authorities let organisations do. */
    LICENCES("licences", "administrative-licence"),
    /** What authorities punished organisations for. */
    PENALTIES("penalties", "administrative-penalty");

    private final String code;
    private final String item;

    Sheet(String code, String item) {
        this.code = code;
        this.item = item;
    }

    /** Its name in addresses and keys of messages. */
    String code() {
        return code;
    }

    /** The catalogue item whose records it lists. */
    String item() {
        return item;
    }

    /** The path of the list. */
    String address() {
        return "/publicity/" + code;
    }

    /** The list of an item's records, if there is one. */
    static Optional<Sheet> ofItem(String item) {
        return Arrays.stream(values()).filter(sheet -> sheet.item.equals(item)).findFirst();
    }
}
