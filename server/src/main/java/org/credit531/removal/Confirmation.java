package org.credit531.removal;

/** What a copy says of a removal. */
public sealed interface Confirmation {

    /** It had something, which is gone. */
    record Done() implements Confirmation {}

    /** It never had anything of it. */
    record Nothing() implements Confirmation {}

    /**
     * Not yet; it is asked again.
     *
     * @param reason why, a code of lower-case words: the message {@code removal.pending.<reason>}
     */
    record Pending(String reason) implements Confirmation {}
}
