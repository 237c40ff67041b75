package org.credit531.access;

/**
 * Somebody was refused who showed something for it: a wrong code, a token that does not count, a right that is not there.
 *
 * @param event the stable code of what was refused, one of the audit events
 * @param resource on what: the name of an account or client, or the pattern of an address; empty if not known
 */
public record AccessRefused(String event, String resource) {}
