/**
 * Owns the figures about speed, start and memory, each beside a baseline of the same run and with the machine stated; entry
 * point {@link org.credit531.benchmarks.Benchmarks}.
 */
@NullMarked
package org.credit531.benchmarks;

import org.jspecify.annotations.NullMarked;
