package org.credit531.accounts;

/**
 * Somebody who came in for an organisation has set the first password of an account, which opens its space from now on without a
 * letter; published in the transaction that does it.
 *
 * @param account the name of the account
 * @param subject the unified code of the organisation
 */
public record FirstPasswordSet(String account, String subject) {}
