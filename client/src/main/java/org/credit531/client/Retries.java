package org.credit531.client;

import java.time.Duration;

/**
 * How often a call that may be repeated safely is tried, and how long the client waits before the second time; the pause
 * doubles each time.
 */
record Retries(int attempts, Duration firstPause) {

    static final Retries USUAL = new Retries(4, Duration.ofMillis(300));

    boolean areLeftAfter(int attempt) {
        return attempt < attempts;
    }

    /** Waits; an interrupt ends the wait at once and leaves the thread interrupted. */
    void pauseAfter(int attempt) {
        pause(firstPause.multipliedBy(1L << (attempt - 1)));
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnreachable("interrupted while waiting for the server", e);
        }
    }
}
