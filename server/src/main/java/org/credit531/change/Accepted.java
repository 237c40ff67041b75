package org.credit531.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credit531.catalogue.ItemTexts;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.law.ActTexts;
import org.springframework.stereotype.Component;

/** The accepted versions of an item or act: as it was shipped, and as people have signed it since. */
@Component
class Accepted {

    /** What is shipped has no day of its own. */
    static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);

    private final Editions editions;
    private final ItemTexts items;
    private final ActTexts acts;

    Accepted(Editions editions, ItemTexts items, ActTexts acts) {
        this.editions = editions;
        this.items = items;
        this.acts = acts;
    }

    /** Every version, the first one first; empty for what does not exist. */
    List<Edition> versions(Shelf shelf, String name) {
        List<Edition> kept = editions.of(shelf, name);
        return kept.isEmpty() ? asShipped(shelf, name).stream().toList() : kept;
    }

    /** The last version, whether or not its day has come. */
    Optional<Edition> latest(Shelf shelf, String name) {
        List<Edition> versions = versions(shelf, name);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The version in force. */
    Optional<Edition> inForce(Shelf shelf, String name) {
        return versions(shelf, name).stream().filter(Edition::entered).reduce((earlier, later) -> later);
    }

    Optional<Edition> version(Shelf shelf, String name, int version) {
        return versions(shelf, name).stream()
                .filter(edition -> edition.version() == version)
                .findFirst();
    }

    /** The file of this release, as a version that nobody needed to sign. */
    private Optional<Edition> asShipped(Shelf shelf, String name) {
        return shipped(shelf, name)
                .map(text -> new Edition(
                        shelf,
                        name,
                        shelf == Shelf.ITEM ? items.parse(name, text).version() : 1,
                        text,
                        TextHash.of(text),
                        ALWAYS,
                        0L,
                        "",
                        null));
    }

    Optional<String> shipped(Shelf shelf, String name) {
        return switch (shelf) {
            case ITEM -> items.shipped(name);
            case ACT -> acts.shipped(name);
            case MODEL, RECALL ->
                throw new IllegalArgumentException("models are drafted and released in context modelling");
        };
    }

    /** Whether this release ships another file than the one that lay below when the latest version was signed. */
    boolean shippedIsNewer(Edition latest) {
        return latest.signatures() != null
                && shipped(latest.shelf(), latest.name())
                        .map(TextHash::of)
                        .filter(hash -> !hash.equals(latest.shippedHash()))
                        .isPresent();
    }

    /** The files of this release that somebody should look at, as people have signed something else. */
    List<Edition> overtakenByRelease() {
        List<Edition> latest = new ArrayList<>();
        for (Edition edition : editions.signed(Shelf.ITEM, Shelf.ACT)) {
            boolean seen = latest.stream()
                    .anyMatch(other ->
                            other.shelf() == edition.shelf() && other.name().equals(edition.name()));
            if (!seen) {
                latest(edition.shelf(), edition.name()).ifPresent(latest::add);
            }
        }
        return latest.stream().filter(this::shippedIsNewer).toList();
    }
}
