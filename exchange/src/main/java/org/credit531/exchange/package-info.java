/**
 * Models of evaluation in the formats of others: workbooks for people, PMML scorecards and DMN tables for other engines, and
 * back. What a format cannot carry is told by name. Pure, like the models themselves: no clock, no network, no files.
 *
 * <p>Entry point: {@link org.credit531.exchange.Exchange}. Serves plan tasks 6 and 33.
 */
@NullMarked
package org.credit531.exchange;

import org.jspecify.annotations.NullMarked;
