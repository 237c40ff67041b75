@NullMarked
package org.credit531.following;

import org.jspecify.annotations.NullMarked;
