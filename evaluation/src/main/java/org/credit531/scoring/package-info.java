/**
 * Models as data and the evaluator: reads a published model, compiles it and turns one subject's facts into points, a
 * grade and an explanation of every point. Pure: no clock, no input or output, no randomness.
 *
 * <p>Entry point: {@link org.credit531.scoring.Models#read}. Serves plan tasks 6, 7, 13, 22, 25 and 33.
 */
@NullMarked
package org.credit531.scoring;

import org.jspecify.annotations.NullMarked;
