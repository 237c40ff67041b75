package org.credit531.evaluation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which version of a model holds in the place of one that was recalled. */
final class StandingIn {

    private StandingIn() {}

    /**
     * The latest that was not recalled; in the place of a recalled one that which its recall names, or else the one before it.
     *
     * @param holding versions of one model that came into force, the latest last
     * @param recalls what is known of recalls
     */
    static Optional<ModelVersion> of(List<ModelVersion> holding, List<Recall> recalls) {
        int at = holding.size() - 1;
        while (at >= 0) {
            ModelVersion version = holding.get(at);
            Optional<Recall> recall = recalls.stream()
                    .filter(one -> one.isOf(version.id(), version.version()))
                    .findFirst();
            if (recall.isEmpty()) {
                return Optional.of(version);
            }
            at = next(holding, at, recall.get().instead());
        }
        return Optional.empty();
    }

    private static int next(List<ModelVersion> holding, int at, @Nullable Integer named) {
        for (int place = at - 1; place >= 0 && named != null; place--) {
            if (holding.get(place).version() == named) {
                return place;
            }
        }
        return at - 1;
    }
}
