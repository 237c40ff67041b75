package org.credit531.notices;

import java.util.Optional;
import java.util.UUID;

/** The door to notices: telling somebody something, so that it can be shown later that it was told. */
public interface Notices {

    /**
     * Puts a notice into the addressee's inbox, in the transaction under way, and has mail tell of it after the commit where
     * the addressee has confirmed an address.
     *
     * @return its id, under which it is found at {@code /notices/<id>}
     * @throws IllegalArgumentException if no context has texts of this kind, or one of their places has no value
     */
    UUID send(NewNotice notice);

    /** The proof that a notice was served; empty while it is not. */
    Optional<Served> served(UUID notice);
}
