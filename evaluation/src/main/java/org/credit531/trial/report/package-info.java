/**
 * What a trial calculation says: how a model's results are distributed and what another model would change, how much each weight
 * decides, whether groups fare alike, whether results agree with what came afterwards, and whether they drift. Arrays in, records
 * out; each function sorts at most, and adds whole numbers in one order, so that equal results give bit-equal figures everywhere.
 * No texts and no input or output.
 *
 * <p>Entry points: {@link org.credit531.trial.report.Distribution}, {@link org.credit531.trial.report.Migration}, {@link
 * org.credit531.trial.report.Sensitivity}, {@link org.credit531.trial.report.Fairness}, {@link
 * org.credit531.trial.report.BackTest}, {@link org.credit531.trial.report.Drift}, all of them of {@link
 * org.credit531.trial.report.Results}. Serves plan tasks 6, 13, 20 and 33; decision 0058.
 */
@NullMarked
package org.credit531.trial.report;

import org.jspecify.annotations.NullMarked;
