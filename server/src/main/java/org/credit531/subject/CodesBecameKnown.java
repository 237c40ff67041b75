package org.credit531.subject;

/**
 * Numbers of organisations became known in the transaction under way by which no party could be found before: a second
 * person confirmed that a unified code is in use although its check character is wrong, or a registrar stated an older
 * number. What was refused for such a number may fit now.
 */
public record CodesBecameKnown() {}
