/** The trial calculation, compared with the single evaluation. */
@NullMarked
package org.credit531.trial;

import org.jspecify.annotations.NullMarked;
