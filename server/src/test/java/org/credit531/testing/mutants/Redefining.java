package org.credit531.testing.mutants;

import java.lang.instrument.Instrumentation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What lets classes be replaced while the platform runs: the virtual machine hands it over before anything else. */
public final class Redefining {

    private static @Nullable Instrumentation instrumentation;

    private Redefining() {}

    /** Called by the virtual machine. */
    public static void premain(@Nullable String arguments, Instrumentation given) {
        instrumentation = given;
    }

    static Instrumentation instrumentation() {
        return Objects.requireNonNull(instrumentation, "start it by ./mutants, which gives the agent");
    }
}
