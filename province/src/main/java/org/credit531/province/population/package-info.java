/**
 * Owns who lives in the province: subjects that do not exist, with their codes, names, histories and hidden risk; entry point
 * {@link org.credit531.province.population.Population}.
 */
@NullMarked
package org.credit531.province.population;

import org.jspecify.annotations.NullMarked;
