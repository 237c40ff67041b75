package org.credit531.removal;

/**
 * Whatever shows or copies records: asked after each removal until it confirms that nothing of what was removed is left
 * there, in a transaction of its own. A context that reads statements has one, or a reason why it needs none in {@code
 * removal/without-copies.csv} of the tests.
 */
public interface RemovalParticipant {

    /** Its code, in lower-case words; what it is called is the message {@code removal.copy.<name>}. */
    String name();

    /** Takes out what is left of a removal, and says whether all of it is gone; to be asked twice does no harm. */
    Confirmation confirm(Removal removal);
}
