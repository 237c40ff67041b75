/** What the command line and the cluster share. */
@NullMarked
package org.credit531.trial.files;

import org.jspecify.annotations.NullMarked;
