package org.credit531.modelling;

import java.util.List;

/**
 * How one expert compares the dimensions of a draft.
 *
 * @param expert who, by office and field; no name is needed
 * @param criteria the dimensions that were compared, by their ids
 * @param comparisons row by row above the diagonal
 */
record Judgement(String expert, List<String> criteria, List<Integer> comparisons) {

    Judgement {
        criteria = List.copyOf(criteria);
        comparisons = List.copyOf(comparisons);
    }

    Comparisons matrix() {
        return Comparisons.of(criteria.size(), comparisons);
    }
}
