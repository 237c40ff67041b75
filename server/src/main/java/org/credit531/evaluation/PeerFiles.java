package org.credit531.evaluation;

import java.util.List;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.language.DataFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads {@code evaluation/peers.yaml}, and checks it against the catalogue when the platform starts. */
@Configuration(proxyBeanMethods = false)
class PeerFiles {

    private static final String FILE = "evaluation/peers.yaml";

    @Bean
    PeerRules peerRules(Catalogue catalogue) {
        PeerRules rules = read();
        rules.registrations().forEach(item -> check(item, catalogue.asShipped()));
        return rules;
    }

    /** What is shipped, unchecked. */
    static PeerRules read() {
        List<PeerRules> found = DataFiles.read(FILE, PeerRules.class);
        return found.getFirst();
    }

    private static void check(String code, Catalogue catalogue) {
        Item item = catalogue
                .item(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        FILE + ": the catalogue has no item '" + code + "': name one that it has"));
        check(item, PeerPlace.INDUSTRY, FieldType.INDUSTRY);
        check(item, PeerPlace.REGION, FieldType.REGION);
    }

    private static void check(Item item, String field, FieldType type) {
        if (item.field(field).filter(found -> found.type() == type).isEmpty()) {
            throw new IllegalArgumentException(FILE + ": item '" + item.item() + "' has no field '" + field
                    + "' of type " + type + ": name an item that has");
        }
    }
}
