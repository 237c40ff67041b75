/**
 * Files as clerks have them: a stored upload's bytes become rows of cells, whatever its format and encoding. What a cell
 * means is not known here. Entry point {@link org.credit531.collection.files.RecordFile}; only {@code collection} uses it.
 */
@NullMarked
package org.credit531.collection.files;

import org.jspecify.annotations.NullMarked;
