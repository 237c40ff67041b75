/** The figures of a trial calculation, reckoned by hand and compared with plain second implementations. */
@NullMarked
package org.credit531.trial.report;

import org.jspecify.annotations.NullMarked;
