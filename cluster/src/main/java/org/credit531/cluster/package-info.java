/**
 * The trial calculation as a job of Apache Spark, for populations that are more than one machine holds: the records that the platform hands
 * out as Parquet, the same engine as on the platform, and the very bytes of its export. Entry point: {@link org.credit531.cluster.Main}.
 * Serves plan tasks 6, 13, 20 and 33; decision 0062.
 */
@NullMarked
package org.credit531.cluster;

import org.jspecify.annotations.NullMarked;
