/** Owns chance: streams of numbers that are the same on every machine; entry point {@link org.credit531.province.draw.Chance}. */
@NullMarked
package org.credit531.province.draw;

import org.jspecify.annotations.NullMarked;
