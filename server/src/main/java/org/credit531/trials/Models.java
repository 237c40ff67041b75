package org.credit531.trials;

import org.credit531.scoring.CompiledModel;
import org.jspecify.annotations.Nullable;

/**
 * What is calculated.
 *
 * @param candidate the version that is tried
 * @param against the version that it is compared with; {@code null} for the models in force
 */
record Models(CompiledModel candidate, @Nullable CompiledModel against) {}
