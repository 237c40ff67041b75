package org.credit531.repair;

import java.util.List;
import org.credit531.workflow.CaseJson;

/**
 * One application, as the REST interface shows it.
 *
 * @param words what was done, in the applicant's words
 * @param commitment what was signed
 * @param commitmentHash its SHA-256
 */
record RepairCaseJson(
        RepairJson repair,
        CaseJson course,
        String words,
        String commitment,
        String commitmentHash,
        List<RepairFileJson> files) {}
