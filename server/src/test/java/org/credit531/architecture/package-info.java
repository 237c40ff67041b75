/** Tests of the architecture itself: what depends on what, and how SQL is written. */
@NullMarked
package org.credit531.architecture;

import org.jspecify.annotations.NullMarked;
