package org.credit531.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue by REST. */
@RestController
@RequestMapping("/api/v1/catalogue/items")
class CatalogueResource {

    private final Catalogue catalogue;
    private final Editions editions;

    CatalogueResource(Catalogue catalogue, Editions editions) {
        this.catalogue = catalogue;
        this.editions = editions;
    }

    @GetMapping
    Items list() {
        return new Items(catalogue.items());
    }

    @GetMapping("/{item}")
    CatalogueItemJson show(@PathVariable String item) {
        Item found =
                catalogue.item(item).orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-item", item));
        List<ItemVersionJson> history =
                editions.of(Shelf.ITEM, item).stream().map(ItemVersionJson::of).toList();
        return new CatalogueItemJson(
                found, history.isEmpty() ? List.of(new ItemVersionJson(found.version(), null, 0L, "")) : history);
    }

    /** All items; the catalogue is short enough to be shown whole. */
    record Items(List<Item> items) {}

    /** The version in force, and which versions there are. */
    record CatalogueItemJson(@JsonUnwrapped Item item, List<ItemVersionJson> history) {}

    /**
     * A version of an item.
     *
     * @param effectiveFrom its day, {@code null} as shipped
     * @param knowledge the number from which it holds, 0 as shipped; {@code null} while its day is to come
     * @param reason why it was changed
     */
    record ItemVersionJson(
            int version,
            @Nullable LocalDate effectiveFrom,
            @Nullable Long knowledge,
            String reason) {

        static ItemVersionJson of(Edition edition) {
            return new ItemVersionJson(
                    edition.version(),
                    edition.signatures() == null ? null : edition.effectiveFrom(),
                    edition.knowledge(),
                    edition.reason());
        }
    }
}
