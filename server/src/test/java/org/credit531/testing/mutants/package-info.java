/**
 * Breaks a rule of the platform while it runs and shows that a named test turns red: {@code ./mutants}. Compiled with the
 * tests and started by that script alone.
 */
@NullMarked
package org.credit531.testing.mutants;

import org.jspecify.annotations.NullMarked;
