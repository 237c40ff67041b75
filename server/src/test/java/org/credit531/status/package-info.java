@NullMarked
package org.credit531.status;

import org.jspecify.annotations.NullMarked;
