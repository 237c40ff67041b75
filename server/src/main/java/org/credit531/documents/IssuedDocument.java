package org.credit531.documents;

import java.util.UUID;

/**
 * A document that was issued.
 *
 * @param id its identity in the platform
 * @param number its number, as it stands on it
 * @param code its verification code, as it stands on it; its page is {@code /documents/<code>}
 */
public record IssuedDocument(UUID id, String number, String code) {}
