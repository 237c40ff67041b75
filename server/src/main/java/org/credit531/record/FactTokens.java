package org.credit531.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.credit531.calendar.DayTurned;
import org.credit531.catalogue.Item;
import org.credit531.vault.Purpose;
import org.credit531.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Identities of removed facts as the vault's look-up tokens: they can be compared, and nobody who has the tables alone can
 * find out by trying what they stand for.
 */
@Component
class FactTokens {

    private final Vault vault;

    FactTokens(Vault vault) {
        this.vault = vault;
    }

    /** The key of the tokens is there from the first day, so that every backup holds it and knows the tokens made later. */
    @EventListener
    void on(DayTurned day) {
        vault.lookupToken(Purpose.REMOVED_FACT, "");
    }

    /** What is kept of a fact that is removed. */
    List<String> left(Item item, Map<String, Object> values, LocalDate decided) {
        var identity = new FactIdentity(item);
        return tokens(
                Stream.concat(identity.left(values, decided).stream(), identity.mentions(values, decided).stream())
                        .toList());
    }

    /** By what a fact that comes in is compared with those. */
    List<String> asked(Item item, StatedRecord stated) {
        return asked(item, stated.values(), stated.effectiveFrom());
    }

    /** The same of what is stored. */
    List<String> asked(Item item, Map<String, Object> values, LocalDate decided) {
        return tokens(new FactIdentity(item).asked(values, decided));
    }

    /** By what the cells of a row that could not be read are compared with them. */
    List<String> mentioned(Item item, Collection<String> cells) {
        var identity = new FactIdentity(item);
        return tokens(cells.stream()
                .map(Spelling::of)
                .filter(spelling -> !spelling.isEmpty())
                .distinct()
                .map(identity::mention)
                .toList());
    }

    private List<String> tokens(List<String> identities) {
        return identities.stream()
                .map(identity -> vault.lookupToken(Purpose.REMOVED_FACT, identity))
                .toList();
    }
}
