package org.credit531.objection;

/** A file of evidence, as the REST interface shows it; one that is not present any more was destroyed when its term was over. */
record EvidenceFileJson(int number, String name, String type, int bytes, boolean present) {

    static EvidenceFileJson of(Evidence.Kept kept) {
        return new EvidenceFileJson(kept.number(), kept.name(), kept.type(), kept.bytes(), kept.present());
    }
}
