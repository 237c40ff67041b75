package org.credit531.record;

/**
 * How many values of a page have a link of their own that reports an error: each is two hundred bytes, and pages are loaded by
 * phones. Where there are more values, the link of their record leads to the same form, and the value is chosen there.
 */
final class ValueLinks {

    private static final int MOST = 200;

    private int left = MOST;

    /** Whether some more values may have one each; then they count. */
    boolean take(int values) {
        if (values > left) {
            return false;
        }
        left -= values;
        return true;
    }
}
