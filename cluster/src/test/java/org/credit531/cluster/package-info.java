/** The job on a real Spark: in this process, and in processes of its own. */
@NullMarked
package org.credit531.cluster;

import org.jspecify.annotations.NullMarked;
