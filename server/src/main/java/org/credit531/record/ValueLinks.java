package org.credit531.record;

/**
 * How many values of a page have a link of their own that reports an error: each is two hundred bytes, and pages are loaded by
 * phones. Where there are more values, the link of their record leads to the same form, and the value is chosen there.
 */
final class ValueLinks {

    private static final int MOST = 200;

    /** On a page that is heavy by itself. */
    private static final int FEW = 24;

    private int left;

    /** @param values how many values the page shows at most */
    ValueLinks(int values) {
        left = values > MOST ? FEW : MOST;
    }

    /** Whether some more values may have one each; then they count. */
    boolean take(int values) {
        if (values > left) {
            return false;
        }
        left -= values;
        return true;
    }
}
