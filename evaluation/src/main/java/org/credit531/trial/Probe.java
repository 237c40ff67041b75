package org.credit531.trial;

import java.util.function.Function;
import org.credit531.scoring.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One look at one column. Between two limits, what it finds goes in one direction: where it finds the same at both ends, it finds
 * the same in between.
 *
 * @param column the column; null for the effective day
 * @param answer what it finds in a record
 * @param limits numbers, or days counted from 1970-01-01, at which what it finds may turn
 */
record Probe(@Nullable FieldColumn column, Function<Fact, Object> answer, long... limits) {}
