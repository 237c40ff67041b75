package org.credit531.trials;

import java.time.LocalDate;

/**
 * A trial as somebody wants it.
 *
 * @param candidate what is tried: {@code draft/<case>} or {@code <model>/<version>}
 * @param against what it is compared with: {@code live}, or as above
 * @param asOf the day as of which everybody is evaluated
 * @param outcome catalogue item of which a record that begins later is a bad outcome; empty without a back-test
 */
record NewTrial(String candidate, String against, LocalDate asOf, String outcome) {}
