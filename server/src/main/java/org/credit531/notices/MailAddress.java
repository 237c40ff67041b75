package org.credit531.notices;

import java.util.regex.Pattern;

/**
 * A mail address that somebody has given.
 *
 * @param text as it was typed, without space around it
 */
record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9-]{1,63}");

    MailAddress {
        text = text.strip();
        if (!isOne(text)) {
            throw new IllegalArgumentException("no mail address");
        }
    }

    /** Whether it has the form of one: nothing that could add a line to the head of a mail. */
    static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** As pages show it: enough to be known again by whom it belongs to. */
    String masked() {
        int at = text.lastIndexOf('@');
        return text.charAt(0) + "***" + text.substring(at);
    }

    @Override
    public String toString() {
        return masked();
    }
}
