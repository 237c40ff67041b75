package org.credit531.collection;

/** A file that cannot be read as a table of its item; nothing of it is taken, and the reason is kept with the batch. */
final class FileProblem extends RuntimeException {

    private final String code;

    FileProblem(String code, Object detail) {
        super(Finding.shown(detail.toString()));
        this.code = code;
    }

    Batch.Problem problem() {
        return new Batch.Problem(code, String.valueOf(getMessage()));
    }
}
