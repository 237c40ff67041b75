package org.credit531.trial;

/** Counts what several threads do, and tells a progress of it: one thread at a time, so that it never hears of less than before. */
public final class CountedProgress {

    private final Progress progress;
    private final int of;
    private int done;
    private volatile boolean stopped;

    /**
     * Begins at nothing.
     *
     * @param of how many there are
     */
    public CountedProgress(Progress progress, int of) {
        this.progress = progress;
        this.of = of;
    }

    /** Some more are done; nothing is told once it was said not to go on. */
    public synchronized void add(int more) {
        done += more;
        if (!stopped) {
            stopped = !progress.goOn(done, of);
        }
    }

    /** How many are done. */
    public synchronized int done() {
        return done;
    }

    /** Whether the progress has said not to go on. */
    public boolean isStopped() {
        return stopped;
    }
}
