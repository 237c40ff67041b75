package org.credit531.trials;

/**
 * What became of organisations after the day of a trial.
 *
 * @param item the catalogue item of which a record that began later is a bad outcome
 * @param flags of each organisation, by index: 1 where there is one, 0 where there is none
 */
record Outcome(String item, byte[] flags) {}
