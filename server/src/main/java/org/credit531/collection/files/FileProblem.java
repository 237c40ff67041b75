package org.credit531.collection.files;

/** A file that cannot be read as a table of its item; nothing of it is taken, and the reason is kept with the batch. */
public final class FileProblem extends RuntimeException {

    private final String code;
    private final String detail;

    /**
     * A problem of a whole file.
     *
     * @param code a stable code, such as {@code missing-columns}
     * @param detail what it is about, such as the columns' names or a line number
     */
    public FileProblem(String code, Object detail) {
        super(code);
        this.code = code;
        this.detail = ShownText.of(detail.toString());
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** What it is about, shortened to what can be shown. */
    public String detail() {
        return detail;
    }
}
