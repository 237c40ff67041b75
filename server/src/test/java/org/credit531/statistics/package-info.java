@NullMarked
package org.credit531.statistics;

import org.jspecify.annotations.NullMarked;
