package org.credit531.trials;

/**
 * What came out of a trial, while it is in memory: of each organisation.
 *
 * @param over over whom and as of when
 * @param candidate what the version on trial says
 * @param against what the other says
 */
record Tried(Over over, Side candidate, Side against) {}
