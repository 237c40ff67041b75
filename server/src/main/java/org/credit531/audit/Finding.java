package org.credit531.audit;

/**
 * Something that is not as it was when it was written.
 *
 * @param kind what is wrong
 * @param place the position in the chain, or the number of the entry where it has none
 * @param note which day, month or entry
 */
public record Finding(Kind kind, long place, String note) {

    /** What can be wrong. */
    public enum Kind {
        /** A position is missing or there twice, or links were put in another order. */
        GAP("gap"),
        /** A link does not follow from the one before it. */
        LINK_CHANGED("link-changed"),
        /** An entry is not what was chained. */
        ENTRY_CHANGED("entry-changed"),
        /** An entry that was chained is gone. */
        ENTRY_MISSING("entry-missing"),
        /** The personal part of an entry is not what was chained. */
        DETAIL_CHANGED("detail-changed"),
        /** The personal part of an entry is gone, and the ledger says nothing of an erasure. */
        DETAIL_MISSING("detail-missing"),
        /** An entry neither is in the chain nor waits for it. */
        UNCHAINED("unchained"),
        /** The end of a month is not what was anchored, or is not anchored, or a month went before its term. */
        ANCHOR_CHANGED("anchor-changed"),
        /** The chain at the end of a day is not what was published. */
        ROOT_CHANGED("root-changed"),
        /** The chain is shorter than what was published. */
        TRUNCATED("truncated");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }
}
