package org.credit531.change;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signed changes of the catalogue and the law by REST, the latest first; what is only proposed is not among them. */
@RestController
class ChangeResource {

    private final Editions editions;

    ChangeResource(Editions editions) {
        this.editions = editions;
    }

    @GetMapping("/api/v1/catalogue/changes")
    CatalogueChanges list() {
        return new CatalogueChanges(editions.signed(Shelf.ITEM, Shelf.ACT).stream()
                .map(CatalogueChangeJson::of)
                .toList());
    }

    /** All signed changes. */
    record CatalogueChanges(List<CatalogueChangeJson> changes) {}

    /** A signed change; who proposed and signed it is for the credit centre alone. */
    record CatalogueChangeJson(
            String kind,
            String name,
            int version,
            LocalDate effectiveFrom,
            @Nullable Long knowledge,
            OffsetDateTime signedAt,
            String reason,
            String text) {

        static CatalogueChangeJson of(Edition edition) {
            return new CatalogueChangeJson(
                    edition.shelf().word(),
                    edition.name(),
                    edition.version(),
                    edition.effectiveFrom(),
                    edition.knowledge(),
                    Objects.requireNonNull(edition.signatures()).signedAt(),
                    edition.reason(),
                    edition.text());
        }
    }
}
