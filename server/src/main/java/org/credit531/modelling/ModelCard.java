package org.credit531.modelling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * What the signed card of a version says (row M-15 of the requirements); described in
 * {@code docs/decisions/0029-models.md}. Its members only ever become more. Points are thousandths.
 *
 * @param format the version of this form
 * @param sha256 of the version's text, in hexadecimal
 * @param origin {@code shipped} with the platform, or {@code released} by two people
 * @param effectiveFrom its first day; {@code null} as shipped
 * @param basis the article that provides for the evaluation
 * @param subjects kinds of subjects that it evaluates
 * @param indicators how many there are
 * @param calibration how it was calibrated and how well
 * @param review what the experts said, {@code null} as shipped
 * @param reason why it was wanted
 * @param signedAt when the card was made, in Asia/Shanghai
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModelCard(
        int format,
        String model,
        int version,
        Label label,
        String sha256,
        String origin,
        @Nullable String effectiveFrom,
        Article basis,
        List<String> subjects,
        long scale,
        List<Part> dimensions,
        int indicators,
        @Nullable Label calibration,
        @Nullable Reviewed review,
        @Nullable String reason,
        String signedAt) {

    /** An article and how it is cited. */
    record Article(String id, Label citation) {}

    /**
     * A dimension.
     *
     * @param points what the version gives it
     * @param expertPoints what the experts' weights come to, {@code null} where they did not weigh
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            String id, Label label, long points, @Nullable Long expertPoints) {}

    /**
     * The expert review.
     *
     * @param method {@code ahp}, or {@code none} where one dimension needs no weight
     * @param experts how many
     * @param largestRatio the largest consistency ratio of one of them, in thousandths
     * @param togetherRatio that of all together
     * @param summary its outcome in a few sentences
     * @param minutesSha256 of the minutes that are kept
     */
    record Reviewed(
            String method, int experts, int largestRatio, int togetherRatio, String summary, String minutesSha256) {}
}
