package org.credit531.signing;

import java.time.Instant;
import java.util.List;

/** The platform's signature: what it signs stays verifiable when the platform, or the key in use, is another. */
public interface Signatures {

    /**
     * Signs bytes with the key in use, by its scheme: SM2 with SM3 (GB/T 32918.2), the signer's identity being that of GM/T 0009, or
     * ECDSA on P-256 with SHA-256.
     *
     * @param message what is signed, in the form in which it is kept
     */
    Signature sign(byte[] message);

    /**
     * Signs a document: its content, its type, the platform's name and the key travel together.
     *
     * @param type what it is, in lower-case words and hyphens, such as {@code credit531-receipt}
     * @param content its content, UTF-8 text in JSON
     */
    SignedDocument document(String type, byte[] content);

    /**
     * Signs what is kept around the signature, as a PDF file is: as CMS (RFC 5652), with the key in a certificate.
     *
     * @param content what is signed
     * @param at when
     */
    byte[] cms(byte[] content, Instant at);

    /** The platform's name in what it signs. */
    String platform();

    /** Every key that the platform ever signed with, the one in use first. */
    List<PublishedKey> published();
}
