package org.credit531.audit;

import java.util.List;

/**
 * What the verifier found.
 *
 * @param links how many links it followed
 * @param position the position of the last
 * @param head the last link, in hexadecimal digits
 * @param roots how many published roots it compared
 * @param findings what is wrong, the first of them
 * @param wrong how many things are wrong
 */
public record Verification(long links, long position, String head, int roots, List<Finding> findings, long wrong) {

    public Verification {
        findings = List.copyOf(findings);
    }

    /** Whether all is as it was written. */
    public boolean sound() {
        return wrong == 0;
    }
}
