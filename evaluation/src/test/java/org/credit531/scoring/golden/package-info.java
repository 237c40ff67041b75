/** Golden cases: evaluations as data, to be run against the library, the server and Spark alike. */
@NullMarked
package org.credit531.scoring.golden;

import org.jspecify.annotations.NullMarked;
