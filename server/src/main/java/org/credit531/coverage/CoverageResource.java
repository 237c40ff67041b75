package org.credit531.coverage;

import java.time.LocalDate;
import java.util.List;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The coverage board by REST. */
@RestController
class CoverageResource {

    private final Coverage coverage;

    CoverageResource(Coverage coverage) {
        this.coverage = coverage;
    }

    @GetMapping("/api/v1/coverage")
    BoardJson show() {
        return new BoardJson(
                coverage.uncounted(),
                coverage.families().stream().map(CoverageResource::json).toList());
    }

    private static FamilyJson json(Coverage.OfFamily family) {
        return new FamilyJson(
                family.family().id(),
                family.family().label(),
                family.dimensions().stream().map(CoverageResource::json).toList());
    }

    private static DimensionJson json(Coverage.OfDimension dimension) {
        return new DimensionJson(
                dimension.dimension().id(),
                dimension.dimension().label(),
                dimension.items().size(),
                dimension.live(),
                dimension.lines(),
                dimension.items().stream()
                        .map(item -> new ItemJson(
                                item.item().item(),
                                item.live(),
                                item.missing(),
                                item.records(),
                                item.freshest(),
                                item.sentOn()))
                        .toList());
    }

    /**
     * The board.
     *
     * @param uncounted items that have changed since they were counted
     */
    record BoardJson(int uncounted, List<FamilyJson> families) {}

    /** A family of evaluation. */
    record FamilyJson(String family, Label label, List<DimensionJson> dimensions) {}

    /** A dimension: how many items it has, how many have live data, and what the plan states. */
    record DimensionJson(
            String dimension, Label label, int items, int live, List<Coverage.Line> lines, List<ItemJson> detail) {}

    /** An item of a dimension, as far as its records are about subjects of the family's kinds. */
    record ItemJson(
            String item,
            boolean live,
            Coverage.@Nullable Missing missing,
            long records,
            @Nullable LocalDate freshest,
            @Nullable LocalDate sentOn) {}
}
