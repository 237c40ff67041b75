package org.credit531.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountedProgressTests {

    @Test
    void neverStepsBackWhoeverIsFaster() {
        var heard = new ArrayList<Integer>();
        var inside = new AtomicInteger();
        var together = new AtomicInteger();
        var progress = new CountedProgress(
                (done, of) -> {
                    together.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    heard.add(done);
                    inside.decrementAndGet();
                    return true;
                },
                4_000);
        try (var pool = new ForkJoinPool(4)) {
            List<ForkJoinTask<?>> tasks = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                tasks.add(pool.submit(() -> IntStream.range(0, 1_000).forEach(one -> progress.add(1))));
            }
            tasks.forEach(ForkJoinTask::join);
        }
        assertThat(heard).isEqualTo(IntStream.rangeClosed(1, 4_000).boxed().toList());
        assertThat(together).as("one at a time").hasValue(1);
        assertThat(progress.isStopped()).isFalse();
    }

    @Test
    void staysStopped() {
        var progress = new CountedProgress((done, of) -> done != 2, 3);
        progress.add(1);
        assertThat(progress.isStopped()).isFalse();
        progress.add(1);
        progress.add(1);
        assertThat(progress.isStopped()).isTrue();
        assertThat(progress.done()).isEqualTo(3);
    }
}
