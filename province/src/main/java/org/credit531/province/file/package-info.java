/**
 * Owns the bytes of departments' files: CSV in several encodings, workbooks and JSON Lines, written row by row; entry point
 * {@link org.credit531.province.file.RowFile}.
 */
@NullMarked
package org.credit531.province.file;

import org.jspecify.annotations.NullMarked;
