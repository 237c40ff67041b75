package org.credit531.cluster;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Kills the process of an executor once, when records are already on their way between executors. Made by Spark, by its name. */
public final class LosingAnExecutor extends SparkListener {

    static final AtomicInteger LOST = new AtomicInteger();
    private static final int SOME = 12;

    private int begun;
    private boolean killed;

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        begun++;
        if (begun >= SOME && !killed) {
            killed = ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().command().orElse("").endsWith("/java"))
                    .findFirst()
                    .map(ProcessHandle::destroyForcibly)
                    .orElse(false);
        }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        LOST.incrementAndGet();
    }
}
