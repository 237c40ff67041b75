package org.credit531.objection;

import java.util.List;
import org.credit531.workflow.CaseJson;
import org.jspecify.annotations.Nullable;

/**
 * One objection, as the REST interface shows it.
 *
 * @param words what is wrong, in the objector's words
 * @param contact how the objector can be reached, where that was said
 */
record ObjectionCaseJson(
        ObjectionJson objection,
        CaseJson course,
        String words,
        @Nullable String contact,
        List<EvidenceFileJson> files) {}
