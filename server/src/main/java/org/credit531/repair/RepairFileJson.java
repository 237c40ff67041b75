package org.credit531.repair;

/** A file of proof, as the REST interface shows it; one that is not present any more was destroyed when its term was over. */
record RepairFileJson(int number, String name, String type, boolean present) {

    static RepairFileJson of(RepairFiles.Kept kept) {
        return new RepairFileJson(kept.number(), kept.name(), kept.type(), kept.present());
    }
}
