package org.credit531.evaluation;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** By REST: where a result lies among those of its peers. */
@RestController
class PeerResource {

    private final Subjects subjects;
    private final Evaluations evaluations;
    private final Peers peers;
    private final TellingPeers telling;

    PeerResource(Subjects subjects, Evaluations evaluations, Peers peers, TellingPeers telling) {
        this.subjects = subjects;
        this.evaluations = evaluations;
        this.peers = peers;
        this.telling = telling;
    }

    @GetMapping("/api/v1/subjects/{code}/peers")
    @Operation(
            summary =
                    "In which band of its peers a result lies: the same family of models, section of industry and region",
            description =
                    "Counted once a day and among at least twenty others, in the narrowest circle (county, city, province) that"
                            + " has them; never an exact place. Where nothing is told, reason says why.")
    RankBandJson peers(
            @PathVariable String code, @RequestParam(required = false) @Nullable String family, Locale locale) {
        Subject subject = subjects.requested(code);
        SubjectEvaluation seen = AskedFamily.present(evaluations, subject, family);
        return new RankBandJson(subject.code(), seen.model().family().code(), telling.of(peers.of(seen), locale));
    }

    /** Where the result of a subject lies among those of its peers. */
    record RankBandJson(String code, String family, TellingPeers.PeersTold peers) {}
}
