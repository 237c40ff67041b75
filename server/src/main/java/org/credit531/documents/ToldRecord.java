package org.credit531.documents;

import java.util.UUID;

/**
 * A record that a document tells: that there is one, or what it says.
 *
 * @param item its catalogue item
 * @param recordKey its identity
 */
public record ToldRecord(String item, UUID recordKey) {}
