/**
 * Owns what a code written in a file means: one validated type per scheme, the dated regions and the industries; a text
 * becomes a value or a reason, and nothing is repaired on the way.
 *
 * <p>Entry points: {@link org.credit531.identifiers.Codes#identify} for a text of unknown scheme, {@code parse} of each
 * type where the scheme is known. Depends on the JDK alone. Serves plan tasks 55 and 56.
 */
@NullMarked
package org.credit531.identifiers;

import org.jspecify.annotations.NullMarked;
