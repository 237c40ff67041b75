package org.credit531.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.credit531.identifiers.SubjectKind;
import org.credit531.trial.Projection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static KnownPopulation.Wanted wanted(LocalDate day) {
        return new KnownPopulation.Wanted(Set.of(SubjectKind.ENTERPRISE), Projection.of(List.of()), day);
    }

    /** A load that its own trial calls off goes on for others, but only for those that can go on with it. */
    @ParameterizedTest
    @CsvSource({
        "5, 2026-11-23, 5, true",
        "5, 2026-11-23, , true",
        ", 2026-11-23, , true",
        "5, 2026-11-23, 6, false",
        ", 2026-11-23, 5, false",
        "5, 2026-11-24, 5, false"
    })
    void isAwaitedByWhomItServes(@Nullable Long loaded, LocalDate day, @Nullable Long asked, boolean awaited)
            throws Exception {
        var turns = new Turns();
        turns.await(wanted(DAY), loaded, Watch.NONE);
        var load = new Turns.Load(wanted(DAY), loaded);
        turns.begin(load);
        var seen = new AtomicBoolean();
        var other = CompletableFuture.runAsync(() -> turns.await(wanted(day), asked, soFar -> {
            seen.set(load.isAwaited());
            return false;
        }));
        assertThatThrownBy(other::get)
                .isInstanceOfAny(ExecutionException.class, CancellationException.class)
                .satisfies(ended -> assertThat(ended instanceof CancellationException ? ended : ended.getCause())
                        .isInstanceOf(CancellationException.class));
        assertThat(seen.get()).isEqualTo(awaited);
        assertThat(load.isAwaited()).as("nobody waits any more").isFalse();
        turns.end();
    }
}
