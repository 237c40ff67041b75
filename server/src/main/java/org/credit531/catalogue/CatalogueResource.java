package org.credit531.catalogue;

import java.util.List;
import org.credit531.web.RequestProblem;
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

    CatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    Items list() {
        return new Items(catalogue.items());
    }

    @GetMapping("/{item}")
    Item show(@PathVariable String item) {
        return catalogue.item(item).orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-item", item));
    }

    /** All items; the catalogue is short enough to be shown whole. */
    record Items(List<Item> items) {}
}
