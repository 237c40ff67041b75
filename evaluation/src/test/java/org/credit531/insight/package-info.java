/** Tests of what results mean. */
@NullMarked
package org.credit531.insight;

import org.jspecify.annotations.NullMarked;
