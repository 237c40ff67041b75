package org.credit531.identifiers;

/**
 * A number of a scheme that is recognised so that it can be named, but is no key of the platform: a 13-digit registration
 * number, an old tax number, a certificate, a telephone.
 */
public record OtherNumber(Scheme scheme, String text) implements Identifier {

    /** The scheme only: some of these numbers belong to a person. */
    @Override
    public String toString() {
        return "OtherNumber[" + scheme.code() + "]";
    }
}
