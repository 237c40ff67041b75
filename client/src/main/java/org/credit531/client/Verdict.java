package org.credit531.client;

/** What verification of a signed document comes to. */
public sealed interface Verdict {

    /** The most bytes that a document of the platform has; a file with more is none, and not read whole. */
    int LARGEST = 20 << 20;

    /** It is as it was signed, by a key that was pinned. */
    record Verified(SignedDocument document) implements Verdict {}

    /** It is as somebody signed it, by a key that was not pinned: whose it is, nobody knows. */
    record UnknownKey(SignedDocument document) implements Verdict {}

    /** It is not as it was signed. */
    record Altered() implements Verdict {}

    /** It is no signed document. */
    record NoDocument() implements Verdict {}

    /** Verifies the bytes of a file against the keys that were pinned. */
    static Verdict of(byte[] file, PinnedKeys pinned) {
        var read = StoredArchive.begins(file)
                ? SignedOfd.read(file)
                : SignedDocument.read(file).or(() -> SignedPdf.read(file));
        if (read.isEmpty()) {
            boolean altered = SignedOfd.resembles(file) || SignedDocument.resembles(file) || SignedPdf.resembles(file);
            return altered ? new Altered() : new NoDocument();
        }
        SignedDocument document = read.get();
        if (!document.intact()) {
            return new Altered();
        }
        return pinned.fingerprints().contains(document.key()) ? new Verified(document) : new UnknownKey(document);
    }
}
