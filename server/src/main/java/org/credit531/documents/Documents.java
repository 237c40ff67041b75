package org.credit531.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The letters and decisions that the platform has issued, each with a number, a signed PDF file and a verification code. */
public interface Documents {

    /**
     * Issues a document in the transaction under way: its number is taken, its file made and signed, and either all of it is there
     * when the act commits or none. Until then nobody else gets a number of the same series and year, so that none is left out; issue
     * it last.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    IssuedDocument issue(NewDocument document);

    /**
     * Issues a document that only its addressee may have, as one with a secret in it: it has a number, is signed and can be
     * verified like any other, but neither what it says nor its file is kept. The file is in the answer, and nowhere else.
     */
    HandedOut handOut(NewDocument document);

    /**
     * Declares that a document does not hold any more. Whoever verifies it is told so, with the day and the reason; one that does
     * not hold already stays as it is.
     *
     * @param reason why, in a sentence that says nothing of what the document says
     */
    void supersede(UUID id, String reason);

    /**
     * Deletes what a document says and its file. Its number, its hash and that it was destroyed remain, so that no number is missing.
     *
     * @param article the article under which, such as {@code pipl:47}
     */
    void destroy(UUID id, String article);

    /** The document with this id. */
    Optional<IssuedDocument> find(UUID id);

    /** The document with a verification code, as somebody typed it. */
    Optional<IssuedDocument> typed(String code);

    /** The file of the document with a code, for a visitor whom it concerns; the look has its entry. */
    Optional<byte[]> file(String code);

    /**
     * The same as OFD (GB/T 33190) of a document that was handed out, from the file that is nowhere else; once.
     *
     * @param pdf its signed PDF file
     */
    byte[] handOutOfd(UUID id, byte[] pdf);

    /** Where anybody asks whether the document with a verification code holds. */
    String address(String code);

    /** What everybody may know of these documents, the latest first; ids that are unknown are left out. */
    List<DocumentStanding> standing(Collection<UUID> ids);

    /**
     * The same for every document that tells one of these records: they were removed, and what tells them does not hold any more.
     *
     * @return how many held until then
     */
    int supersede(Collection<ToldRecord> removed, String reason);

    /** Whatever tells a record tells from now on that which took its place, for instance by a correction. */
    void follow(ToldRecord record, UUID successor);

    /**
     * The documents issued about what a path leads to whose text is still there, the latest first: about a page all, however it is
     * asked for, and about a page with a question (after {@code ?}) those alone that name the same.
     */
    List<UUID> about(String path);

    /** The same about any of these pages, in no order. */
    List<UUID> aboutAny(Collection<String> pages);
}
