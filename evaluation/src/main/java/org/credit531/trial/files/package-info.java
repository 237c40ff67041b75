/**
 * What everybody shares who tries models on the files that the platform hands out: the command line and the cluster read a cell of a row to
 * the same value of a record ({@link org.credit531.trial.files.RecordRow}, {@link org.credit531.trial.files.FieldTypes}), and print the
 * same figures ({@link org.credit531.trial.files.TrialReport}). No file is opened here. Serves plan tasks 6, 13, 20 and 33; decision 0062.
 */
@NullMarked
package org.credit531.trial.files;

import org.jspecify.annotations.NullMarked;
