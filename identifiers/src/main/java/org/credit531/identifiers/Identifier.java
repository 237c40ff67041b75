package org.credit531.identifiers;

/** A code that was checked when it was made; its text is the canonical form, the only one that is stored and compared. */
public sealed interface Identifier permits Uscc, OrganisationCode, RegistrationNumber, CitizenNumber, OtherNumber {

    /** The scheme of the code. */
    Scheme scheme();

    /** The canonical form. Of a person's number this is the number itself: never log it, never put it in a message. */
    String text();
}
