/**
 * Owns an invented province: organisations that do not exist and the files that departments would send about them, drawn
 * from a seed; entry point {@link org.credit531.province.Province}.
 */
@NullMarked
package org.credit531.province;

import org.jspecify.annotations.NullMarked;
