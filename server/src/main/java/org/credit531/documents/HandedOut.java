package org.credit531.documents;

/**
 * A document that was issued and is not kept.
 *
 * @param document its number and verification code
 * @param file the signed PDF file, the only copy
 */
public record HandedOut(IssuedDocument document, byte[] file) {}
