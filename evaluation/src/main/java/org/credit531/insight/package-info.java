/**
 * What a result means for whom it is about: the principal reasons, why it has changed, what time alone will do to it, and
 * the fewest lawful acts that reach the next grade. Pure functions over what {@link org.credit531.scoring} computes; none
 * of them knows a word of the model language, so that a new word changes nothing here.
 *
 * <p>Entry points: {@link org.credit531.insight.PrincipalReasons}, {@link org.credit531.insight.Change}, {@link
 * org.credit531.insight.Forecast}, {@link org.credit531.insight.WaysUp}. Serves plan tasks 7 and 21.
 */
@NullMarked
package org.credit531.insight;

import org.jspecify.annotations.NullMarked;
