package org.credit531.access;

/**
 * Something was done to an account or a client of the interface; published in the transaction that does it.
 *
 * @param event the stable code of what was done, one of the audit events
 * @param name the name of the account or client
 */
public record AccessChanged(String event, String name) {}
