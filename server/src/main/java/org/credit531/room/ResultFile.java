package org.credit531.room;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.credit531.signing.Signatures;
import org.credit531.signing.SignedDocument;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The signed file of a run: grades and rounded counts, and nothing else of anybody. */
@Component
class ResultFile {

    private static final String TYPE = "credit531-room-result";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Signatures signatures;

    ResultFile(Signatures signatures) {
        this.signatures = signatures;
    }

    SignedDocument of(
            Engagement engagement, RoomModel model, RoomRun run, List<GivenGrade> given, LocalDate expiresOn) {
        var content = new Content(
                expiresOn.toString(),
                run.asOf().toString(),
                JSON.readTree(run.figures() == null ? "{}" : run.figures()),
                given.stream().map(one -> new Line(one.code(), one.grade())).toList());
        var result =
                new Result(run.id(), engagement.id(), engagement.thirdParty(), model.id(), model.textHash(), content);
        return signatures.document(TYPE, JSON.writeValueAsString(result).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What is signed.
     *
     * @param model the model's id, with the hash of its text
     * @param content what came out; in the place where those who verify documents look for the end
     */
    private record Result(UUID run, UUID engagement, String thirdParty, UUID model, String textHash, Content content) {}

    /**
     * What came out.
     *
     * @param expires the first day on which it says nothing any more
     * @param counts how many organisations have each grade, in tens, rounded down
     */
    private record Content(String expires, String asOf, JsonNode counts, List<Line> grades) {}

    private record Line(String code, String grade) {}
}
