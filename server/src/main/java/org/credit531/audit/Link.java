package org.credit531.audit;

import java.time.LocalDate;

/**
 * A link of the chain.
 *
 * @param position its place, without a gap
 * @param day the day on which it was chained, in Shanghai
 * @param entry the number of its entry
 * @param entryMonth the month of its entry
 * @param detail the commitment to the personal part
 * @param content the commitment to the entry
 * @param link the hash over all this and the link before
 */
record Link(
        long position, LocalDate day, long entry, LocalDate entryMonth, byte[] detail, byte[] content, byte[] link) {

    /** Before the first link there is nothing. */
    static final byte[] BEGINNING = new byte[Commitments.BYTES];

    /** The link of an entry after the head of the chain. */
    static Link after(Head head, LocalDate day, Entry entry, Entry.Detail of) {
        var detail = Commitments.of(of);
        var open = new Link(
                head.position() + 1,
                day,
                entry.number(),
                entry.month(),
                detail,
                Commitments.of(entry, detail),
                BEGINNING);
        return open.closed(Commitments.of(open, head.link()));
    }

    private Link closed(byte[] hash) {
        return new Link(position, day, entry, entryMonth, detail, content, hash);
    }

    Head head() {
        return new Head(position, day, link);
    }

    /**
     * The end of the chain.
     *
     * @param position how many links there have ever been
     * @param day the day of the last
     */
    record Head(long position, LocalDate day, byte[] link) {

        static final Head NONE = new Head(0, LocalDate.EPOCH, BEGINNING);
    }
}
