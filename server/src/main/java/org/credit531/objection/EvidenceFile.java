package org.credit531.objection;

/**
 * A file as somebody sends it.
 *
 * @param name its name, shortened
 * @param bytes what it says
 */
public record EvidenceFile(String name, byte[] bytes) {

    private static final int LONGEST = 200;

    /** Shortens the name to its last part. */
    public EvidenceFile {
        String last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        name = last.length() > LONGEST ? last.substring(last.length() - LONGEST) : last;
    }
}
