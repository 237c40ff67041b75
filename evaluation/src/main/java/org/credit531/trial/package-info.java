/**
 * The trial calculation: the models of {@link org.credit531.scoring} over all subjects of a province at once. Records lie in
 * columns, and records that no question of a model tells apart have one class; what the model says of a class is asked once, of
 * the single evaluation's own code, so that points, grades and the choice of a model are equal to the last thousandth.
 * Contributions, reasons and days of change are not made here. Pure: no clock, no input or output.
 *
 * <p>Entry points: {@link org.credit531.trial.Population#loading} and {@link org.credit531.trial.PopulationModel#of}. Serves plan
 * tasks 6, 13, 20 and 33; decision 0055.
 */
@NullMarked
package org.credit531.trial;

import org.jspecify.annotations.NullMarked;
